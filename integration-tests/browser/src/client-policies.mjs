import { SettingsForm } from "./settings-form.mjs";

/** The console's pages under Realm settings → Client policies. */
export class ClientPolicies {
  #console;
  #root;

  constructor(console, realm) {
    this.#console = console;
    this.#root = `${realm}/realm-settings/client-policies`;
  }

  async createProfile(name, description) {
    await this.#console.open(`${this.#root}/profiles/add-profile`);
    await this.#console.field("name").fill(name);
    await this.#console.field("description").fill(description);
    return this.#console.save("saveCreateProfile");
  }

  async createPolicy(name, description) {
    await this.#console.open(`${this.#root}/policies/add-client-policy`);
    await this.#console.field("name").fill(name);
    await this.#console.field("client-policy-description").fill(description);
    return this.#console.save("saveCreatePolicy");
  }

  async addProfileToPolicy(profile, policy) {
    await this.openPolicy(policy);
    await this.#console.field("addClientProfile").click();
    const search = this.#console.page.getByPlaceholder("Search profile");
    await search.fill(profile);
    await search.press("Enter");
    await this.#console.page.getByRole("row").filter({ hasText: profile }).getByRole("checkbox").check();
    return this.#console.save("add-client-profile-button");
  }

  async openProfile(name) {
    await this.#console.open(`${this.#root}/${name}/edit-profile`);
    await this.#console.field("editExecutor").first().waitFor();
  }

  async openPolicy(name) {
    await this.#console.open(`${this.#root}/${name}/edit-policy`);
    await this.#console.field("addClientProfile").waitFor();
  }

  addExecutor(profile, executor, settings) {
    return this.#add(`${profile}/add-executor`, "#kc-executor", "addExecutor-saveBtn", executor, settings);
  }

  addCondition(policy, condition, settings) {
    return this.#add(`${policy}/edit-policy/create-condition`, "#provider", "addCondition-saveBtn", condition, settings);
  }

  openExecutor(profile, executor) {
    return this.#openSaved(`${profile}/edit-profile/${executor.id}`, "addExecutor-saveBtn", executor);
  }

  openCondition(policy, condition) {
    return this.#openSaved(
      `${policy}/edit-policy/${condition.id}/edit-condition`, "addCondition-saveBtn", condition);
  }

  /** Saves the page that is open as it is. */
  saveAgain(button) {
    return this.#console.save(button);
  }

  async #add(route, chooser, button, provider, settings) {
    await this.#console.open(`${this.#root}/${route}`);
    await this.#console.page.locator(chooser).click();
    await this.#console.field(provider.id).click();
    await new SettingsForm(this.#console.page, provider).fill(settings);
    return this.#console.save(button);
  }

  async #openSaved(route, button, provider) {
    await this.#console.open(`${this.#root}/${route}`);
    await this.#console.field(button).waitFor();
    await this.#console.page.waitForLoadState("networkidle");
    return new SettingsForm(this.#console.page, provider);
  }
}
