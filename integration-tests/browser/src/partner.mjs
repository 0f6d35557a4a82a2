import { request } from "node:http";

/** Asks for a token at the tenant's host, as its partner does; gives the status and the body. */
export function requestToken({ tenantUrl, partner }, scope) {
  const { hostname, port, host } = new URL(tenantUrl);
  const body = new URLSearchParams({ grant_type: "client_credentials", client_id: partner.id, scope }).toString();
  return new Promise((resolve, reject) => {
    // to loopback by address: not every machine resolves names below localhost
    const asked = request(
      {
        host: hostname.endsWith(".localhost") ? "127.0.0.1" : hostname,
        port,
        path: "/oauth2/token",
        method: "POST",
        auth: `${partner.id}:${partner.secret}`,
        headers: { Host: host, "Content-Type": "application/x-www-form-urlencoded" },
      },
      (answer) => {
        const chunks = [];
        answer.on("data", (chunk) => chunks.push(chunk));
        answer.on("end", () => resolve({ status: answer.statusCode, body: JSON.parse(Buffer.concat(chunks)) }));
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}
