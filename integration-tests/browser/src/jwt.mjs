/** The claims of a token whose signature somebody else has verified, or will not. */
export function claims(token) {
  return JSON.parse(Buffer.from(token.split(".")[1], "base64url"));
}
