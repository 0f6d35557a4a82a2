import { createHmac } from "node:crypto";

/** The code that an authenticator shows now: six digits, thirty seconds, SHA-1 (RFC 6238), as Keycloak's default is. */
export function totp(secret) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const code = hash.readUInt32BE(hash[hash.length - 1] & 15) & 0x7fffffff;
  return String(code % 1_000_000).padStart(6, "0");
}
