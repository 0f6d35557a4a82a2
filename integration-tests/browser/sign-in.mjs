import { mkdirSync, readFileSync } from "node:fs";
import { after } from "node:test";
import { parseArgs } from "node:util";
import { isolationChecks } from "./checks/isolation.mjs";
import { openidClientChecks } from "./checks/openid-client.mjs";
import { pageChecks } from "./checks/pages.mjs";
import { singlePageAppChecks } from "./checks/single-page-apps.mjs";
import { springBootChecks } from "./checks/spring-boot.mjs";
import { AdminApi } from "./src/admin-api.mjs";
import { Landing } from "./src/landing.mjs";
import { resolveLoopbackNames } from "./src/loopback-names.mjs";
import { RegisteredUris } from "./src/registered-uris.mjs";
import { demo } from "./src/server.mjs";
import { SinglePageApp } from "./src/single-page-app.mjs";
import { SpringWebApp } from "./src/spring-web-app.mjs";
import { tenants } from "./src/tenants.mjs";
import { Visitor } from "./src/visitor.mjs";

const REALM = "tenant-demo";
const SCOPE = "openid profile email webpremios.campaigns/";
const { dependencies: versions } = JSON.parse(readFileSync(new URL("package.json", import.meta.url)));

const { port, folder } = parseArgs({ options: { port: { type: "string" }, folder: { type: "string" } } }).values;
mkdirSync(folder, { recursive: true });
resolveLoopbackNames();

const server = demo(port);
const all = tenants();
const tenant = all.get(REALM);
const uat = all.get("tenant-uat");
const spa = tenant.client("demo-spa");
const web = tenant.client("demo-web-app");

const uris = new RegisteredUris(new AdminApi(server.url, server.administrator));
const oldApp = new SinglePageApp("oidc-client/dist/oidc-client.min.js");
const newApp = new SinglePageApp("oidc-client-ts/dist/browser/oidc-client-ts.min.js");
const webApp = new SpringWebApp();
const landing = new Landing();

async function end() {
  for (const started of [oldApp, newApp, webApp, landing]) {
    await started.stop();
  }
  await uris.restore();
}

try {
  await webApp.start(tenant, web, folder);
  for (const app of [oldApp, newApp, landing]) {
    await app.start();
  }
  // the set-up of the platform's apps: the discovery document for authority
  oldApp.settings = {
    authority: `${tenant.url}/.well-known/openid-configuration`,
    client_id: spa.id,
    redirect_uri: `${oldApp.url}/callback`,
    silent_redirect_uri: `${oldApp.url}/silent-renew`,
    post_logout_redirect_uri: `${oldApp.url}/`,
    response_type: "token id_token",
    scope: SCOPE + tenant.id,
  };
  newApp.settings = {
    authority: tenant.url,
    client_id: spa.id,
    redirect_uri: `${newApp.url}/callback`,
    post_logout_redirect_uri: `${newApp.url}/`,
    response_type: "code",
    scope: SCOPE + tenant.id,
    loadUserInfo: true,
  };
  await uris.add(REALM, spa.id, {
    redirectUris: [`${oldApp.url}/callback`, `${oldApp.url}/silent-renew`, `${newApp.url}/callback`],
    logoutUris: [`${oldApp.url}/`, `${newApp.url}/`],
  });
  await uris.add(REALM, web.id, {
    redirectUris: [`${webApp.url}/login/oauth2/code/webpremios`, `${webApp.url}/signed-out`, `${landing.url}/callback`],
    logoutUris: [`${webApp.url}/signed-out`, `${landing.url}/signed-out`],
  });
  await uris.add(uat.realm, "uat-spa", { redirectUris: [`${landing.url}/callback`], logoutUris: [] });
  await webApp.ready();
} catch (failure) {
  await end();
  throw failure;
}
after(end);

const named = (library) => `${library} ${versions[library]}`;
const arrive = (locale) => Visitor.arrive(folder, locale);
singlePageAppChecks(named("oidc-client"), oldApp, false, { tenant, client: spa, webApp, arrive });
singlePageAppChecks(named("oidc-client-ts"), newApp, true, { tenant, client: spa, webApp, arrive });
springBootChecks(webApp, { tenant, client: web, secondApp: newApp, arrive });
openidClientChecks(named("openid-client"), landing, { tenant, client: web, secondApp: newApp, arrive });
isolationChecks({ tenant, client: web, webApp, uat, landing, arrive });
pageChecks({ tenant, client: web, webApp, otherTenants: [...all.values()].filter((other) => other !== tenant), arrive });
