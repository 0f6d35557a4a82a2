import { readFileSync } from "node:fs";

const secretsFile = new URL("../../../target/demo/secrets.env", import.meta.url);

/** The running `./demo`: where it listens, and the secrets that it made. */
export function demo(port) {
  const secrets = Object.fromEntries(
    readFileSync(secretsFile, "utf8")
      .split("\n")
      .filter((line) => line.includes("="))
      .map((line) => line.split(/=(.*)/, 2)),
  );
  return {
    url: `http://localhost:${port}`,
    tenantUrl: `http://auth.tenant-demo.localhost:${port}`,
    realm: "tenant-demo",
    administrator: { username: "admin", password: secrets.KC_BOOTSTRAP_ADMIN_PASSWORD },
    partner: { id: "demo-partner", secret: secrets.WEBPREMIOS_DEMO_PARTNER_SECRET },
  };
}
