import assert from "node:assert/strict";
import { parseArgs } from "node:util";
import { AdminApi } from "./src/admin-api.mjs";
import { AdminConsole } from "./src/admin-console.mjs";
import { withPage } from "./src/chromium.mjs";
import { ClientPolicies } from "./src/client-policies.mjs";
import { requestToken } from "./src/partner.mjs";
import { assertAllConfigured, policyProviders } from "./src/policy-providers.mjs";
import { condition, executors, slips } from "./src/policy-settings.mjs";
import { Screenshots } from "./src/screenshots.mjs";
import { demo } from "./src/server.mjs";
import { StoredPolicies } from "./src/stored-policies.mjs";

const PROFILE = "partner-clients";
const POLICY = "clients-of-campaign-40455";
const SLIPS = "slips";

const { port, folder } = parseArgs({ options: { port: { type: "string" }, folder: { type: "string" } } }).values;
const server = demo(port);
const api = new AdminApi(server.url, server.administrator);
const stored = new StoredPolicies(api, server.realm);
const screenshots = new Screenshots(folder);

const providers = await policyProviders(api);
assertAllConfigured(providers, [condition, ...executors]);

const before = await stored.read();
try {
  await // narrow, so that an open help text stands beside the values and not on them
  await withPage({ width: 760, height: 1200 }, async (page) => {
    const console = new AdminConsole(page, server.url);
    await console.signIn(server.administrator);
    const pages = new ClientPolicies(console, server.realm);
    try {
      await configure(pages);
      await lookAtWhatIsSaved(pages, page);
      await trySlips(pages, page);
    } catch (failure) {
      await page.screenshot({ path: `${folder}/failed.png` });
      say(`failed; the console's last page is in ${folder}/failed.png`);
      throw failure;
    }
  });
  await seeItEnforced();
} finally {
  await stored.write(before);
}

async function configure(pages) {
  saved(await pages.createProfile(PROFILE, "What clients of the campaign's partners may do"));
  for (const { id, settings } of executors) {
    saved(await pages.addExecutor(PROFILE, providers.get(id), settings));
  }
  saved(await pages.createPolicy(POLICY, "Keeps the campaign's clients to their profile"));
  saved(await pages.addCondition(POLICY, providers.get(condition.id), condition.settings));
  saved(await pages.addProfileToPolicy(PROFILE, POLICY));
  await stored.assertStored({ profile: PROFILE, executors, policy: POLICY, condition });
  say(`${executors.length} executors and the condition are saved through the console's forms as typed`);
}

async function lookAtWhatIsSaved(pages, page) {
  await pages.openProfile(PROFILE);
  await screenshots.take(page, "profile", [page.getByTestId("executor-type").last()]);
  await pages.openPolicy(POLICY);
  await screenshots.take(page, "policy", [page.getByText(PROFILE).last()]);
  for (const executor of executors) {
    const form = await pages.openExecutor(PROFILE, providers.get(executor.id));
    await lookAt(page, executor, form, "addExecutor-saveBtn");
    saved(await pages.saveAgain("addExecutor-saveBtn"));
  }
  const form = await pages.openCondition(POLICY, providers.get(condition.id));
  await lookAt(page, condition, form, "addCondition-saveBtn");
  saved(await pages.saveAgain("addCondition-saveBtn"));
  await stored.assertStored({ profile: PROFILE, executors, policy: POLICY, condition });
  say("each comes back in its form with label, value and help text, and saved again is the same");
}

async function lookAt(page, { id, settings, help }, form, button) {
  await form.shows(settings);
  const { helpText, properties } = providers.get(id);
  for (const property of properties) {
    assert.equal(await form.openHelp(property.name), property.helpText);
    await form.closeHelp();
  }
  assert.equal(await form.openProviderHelp(), helpText);
  if (help) {
    await form.closeHelp();
    await form.openHelp(help);
  }
  await screenshots.take(page, id, [page.getByTestId(button)]);
  await form.closeHelp();
}

async function trySlips(pages, page) {
  saved(await pages.createProfile(SLIPS, "Is never given an executor"));
  saved(await pages.createPolicy(SLIPS, "Is never given a condition"));
  const expected = await stored.read();
  for (const slip of slips) {
    const { saved, message } = slip.executor
      ? await pages.addExecutor(SLIPS, providers.get(slip.executor), slip.settings)
      : await pages.addCondition(SLIPS, providers.get(slip.condition), slip.settings);
    assert.equal(saved, false, `${JSON.stringify(slip.settings)} was saved`);
    assert.ok(message.includes(slip.refusal), `the console says '${message}'; expected '${slip.refusal}'`);
    if (slip.screenshot) {
      await screenshots.take(page, slip.screenshot, [page.getByTestId("last-alert"), page.getByTestId("addExecutor-saveBtn")]);
    }
  }
  assert.deepEqual(await stored.read(), expected);
  say(`${slips.length} slips are refused in the console with field and reason`);
}

async function seeItEnforced() {
  const granted = await requestToken(server, "webpremios.campaigns/40455");
  assert.equal(granted.status, 200);
  assert.equal(granted.body.expires_in, 900);
  const refused = await requestToken(server, "webpremios.backoffice/all.write");
  assert.deepEqual(refused, { status: 400, body: { error: "invalid_scope" } });
  say("what was typed is enforced at the tenant's token endpoint");
}

function saved(outcome) {
  assert.ok(outcome.saved, `the console says '${outcome.message}'`);
}

function say(what) {
  console.log(`· ${what}`);
}
