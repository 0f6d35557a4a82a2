/** Keycloak's own admin console, as an administrator of the master realm has it. */
export class AdminConsole {
  #root;

  constructor(page, server) {
    this.page = page;
    this.#root = `${server}/admin/master/console/`;
  }

  async signIn({ username, password }) {
    await this.page.goto(this.#root);
    await this.page.locator("#username").fill(username);
    // not filled as the name is: Playwright writes what it fills into its errors
    await this.page.locator("#password").evaluate((field, secret) => (field.value = secret), password);
    await this.page.locator("#kc-login").click();
    await this.page.locator("main").waitFor();
  }

  /** Opens a page of the console by its route, loaded anew, so that it shows what is stored. */
  async open(route) {
    await this.page.goto("about:blank");
    await this.page.goto(`${this.#root}#/${route}`);
  }

  field(testId) {
    return this.page.getByTestId(testId);
  }

  /** Presses a button that saves; gives what the console then says, and whether it was saved. */
  async save(button) {
    await this.field(button).click();
    const alert = this.field("last-alert");
    await alert.waitFor();
    const saved = /pf-m-success/.test((await alert.getAttribute("class")) ?? "");
    return { saved, message: (await alert.innerText()).trim() };
  }
}
