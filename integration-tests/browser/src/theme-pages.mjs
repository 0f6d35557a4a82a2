/** The pages that a participant may see, by name: how one gets there, in a browser that is signed in nowhere. */
export const themePages = {
  "sign-in": (page, tenant) => page.goto(tenant.authorize()),

  async "wrong-password"(page, tenant) {
    await page.goto(tenant.authorize());
    await signIn(page, { ...tenant.participant, password: "wrong" });
    await page.locator("#input-error-username").waitFor();
  },

  async reset(page, tenant) {
    await page.goto(tenant.authorize());
    await page.locator("a[href*=reset-credentials]").click();
    await page.locator("#kc-reset-password-form").waitFor();
  },

  async register(page, tenant) {
    await openRegistration(page, tenant);
  },

  async "register-refused"(page, tenant) {
    await openRegistration(page, tenant);
    await page.locator("#username").fill(tenant.participant.username);
    await page.locator("#password").fill("one");
    await page.locator("#password-confirm").fill("another");
    await page.locator("#kc-register-form [type=submit]").click();
    await page.locator("#input-error-email").waitFor();
  },

  async otp(page, tenant) {
    await page.goto(tenant.authorize());
    await signIn(page, tenant.participantWithOtp);
    await page.locator("#kc-otp-login-form").waitFor();
  },

  async consent(page, tenant) {
    await page.goto(tenant.authorize("partner-app"));
    await signIn(page, tenant.participant);
    await page.locator("#kc-oauth").waitFor();
  },

  async "new-password"(page, tenant) {
    await page.goto(tenant.authorize());
    await signIn(page, tenant.participantWithOldPassword);
    await page.locator("#kc-passwd-update-form").waitFor();
  },

  async "otp-setup"(page, tenant) {
    await page.goto(tenant.authorize());
    await signIn(page, tenant.participantWithoutOtp);
    await page.locator("#kc-totp-settings-form").waitFor();
  },

  async logout(page, tenant) {
    await page.goto(tenant.logout);
    await page.locator("#kc-logout-confirm").waitFor();
  },

  error: (page, tenant) => page.goto(tenant.authorize("unknown")),
};

/** More of them, which are like those above but for a part: seen in fewer ways, to be quick. */
export const rarePages = {
  async "weak-password"(page, tenant) {
    await page.goto(tenant.authorize());
    await signIn(page, tenant.participantWithOldPassword);
    await page.locator("#password-new").waitFor();
    await page.waitForLoadState("load"); // what is typed before the page's script has run is not judged
    await page.locator("#password-new").fill("short");
    await page.locator("#password-confirm").focus();
    await page.locator("#input-error-container-password-new li").waitFor();
  },

  async "otp-devices"(page, tenant) {
    await page.goto(tenant.authorize());
    await signIn(page, tenant.participantWithTwoOtps);
    await page.locator("#kc-otp-login-form fieldset").waitFor();
  },

  async "other-way"(page, tenant) {
    await rarePages["otp-devices"](page, tenant);
    await page.locator("#try-another-way").click();
    await page.locator("#kc-select-credential-form").waitFor();
  },

  async "verify-email"(page, tenant) {
    await page.goto(tenant.authorize());
    await signIn(page, tenant.participantWithUnknownAddress);
    await page.locator("[data-page-id=login-login-verify-email]").waitFor();
  },

  async "update-profile"(page, tenant) {
    await page.goto(tenant.authorize());
    await signIn(page, tenant.participantWithOldProfile);
    await page.locator("#kc-update-profile-form").waitFor();
  },

  async expired(page, tenant) {
    await page.goto(tenant.authorize());
    const first = await page.locator("#kc-form-login").getAttribute("action");
    await signIn(page, tenant.participantWithOtp);
    await page.locator("#kc-otp-login-form").waitFor();
    await page.goto(first);
    await page.locator("#loginContinueLink").waitFor();
  },

  async info(page, tenant) {
    await themePages.logout(page, tenant);
    await page.locator("#kc-logout").click();
    await page.locator("#kc-info-message").waitFor();
  },
};

/** Pages that tell of a wrong field. */
export const pagesWithErrors = ["wrong-password", "register-refused", "weak-password"];

/** Pages that are Keycloak's own but for their colours. */
export const otherPages = {
  async account(page, tenant) {
    await page.goto(`${tenant.url}/realms/${tenant.realm}/account/`);
    await signIn(page, tenant.participant);
    await page.getByTestId("save").waitFor();
  },
};

async function openRegistration(page, tenant) {
  await page.goto(tenant.authorize());
  await page.locator("#kc-registration a").click();
  await page.locator("#kc-register-form").waitFor();
}

async function signIn(page, { username, password }) {
  await page.locator("#username").fill(username);
  await page.locator("#password").fill(password);
  await page.locator("#kc-login").click();
}
