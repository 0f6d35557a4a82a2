/** A tenant with a branding of its own, in a realm that the checks make and take away. */
export class BrandedTenant {
  #api;
  #terms;
  #mailPort;

  /** @param terms whether those who register must accept terms */
  constructor(api, port, mailPort, { realm, id, name, rgb, attributes, terms = false }) {
    this.#api = api;
    this.#mailPort = mailPort;
    this.#terms = terms;
    this.realm = realm;
    this.id = id;
    this.name = name;
    this.rgb = rgb;
    this.attributes = attributes;
    this.url = `http://auth.${realm}.localhost:${port}`;
    this.participant = { username: "ana", password: "Correct-Horse-1" };
    this.participantWithOtp = { username: "otavio", password: "Correct-Horse-1" };
    this.participantWithOldPassword = { username: "velma", password: "Correct-Horse-1" };
    this.participantWithoutOtp = { username: "novo", password: "Correct-Horse-1" };
    this.participantWithOldProfile = { username: "pedro", password: "Correct-Horse-1" };
    this.participantWithUnknownAddress = { username: "vera", password: "Correct-Horse-1", emailVerified: false };
    /** Has recovery codes too. */
    this.participantWithTwoOtps = {
      username: "duda",
      password: "Correct-Horse-1",
      devices: { Celular: "JBSWY3DPEHPK3PXPJBSW", Tablet: "KRUGS4ZANFZSAYJANRXX" },
    };
  }

  async create() {
    const { realm, name, url, id, attributes } = this;
    await this.#api.post("/realms", {
      realm,
      displayName: name,
      enabled: true,
      loginTheme: "webpremios",
      emailTheme: "webpremios",
      accountTheme: "webpremios",
      internationalizationEnabled: true,
      supportedLocales: ["pt-BR", "en", "es"],
      defaultLocale: "pt-BR",
      registrationAllowed: true,
      resetPasswordAllowed: true,
      rememberMe: true,
      passwordPolicy: "length(8)",
      smtpServer: { host: "127.0.0.1", port: String(this.#mailPort), from: `nobody@${realm}.example` },
      attributes: { frontendUrl: url, "webpremios.tenant-id": id, ...attributes },
      clients: [client("web", false), client("partner-app", true)],
      users: [
        { ...this.participant, requiredActions: [] },
        { ...this.participantWithOtp, requiredActions: [] },
        { ...this.participantWithOldPassword, requiredActions: ["UPDATE_PASSWORD"] },
        { ...this.participantWithoutOtp, requiredActions: ["CONFIGURE_TOTP"] },
        { ...this.participantWithOldProfile, requiredActions: ["UPDATE_PROFILE"] },
        { ...this.participantWithUnknownAddress, requiredActions: ["VERIFY_EMAIL"] },
        { ...this.participantWithTwoOtps, requiredActions: [] },
      ].map((participant) => user(realm, participant)),
    });
    await this.#addCredentials(this.participantWithOtp, [otp("Celular", "JBSWY3DPEHPK3PXPJBSW")]);
    const otps = Object.entries(this.participantWithTwoOtps.devices).map(([label, secret]) => otp(label, secret));
    await this.#addCredentials(this.participantWithTwoOtps, [...otps, RECOVERY_CODES]);
    await this.#require("browser", "auth-recovery-authn-code-form", "ALTERNATIVE");
    if (this.#terms) {
      await this.#require("registration", "registration-terms-and-conditions", "REQUIRED");
    }
  }

  async remove() {
    await this.#api.delete(`/realms/${this.realm}`);
  }

  /** The URL of an authorization request of a client's. */
  authorize(clientId = "web") {
    const parameters = { client_id: clientId, response_type: "code", scope: "openid email profile", redirect_uri: CALLBACK };
    return `${this.url}/oauth2/authorize?${new URLSearchParams(parameters)}`;
  }

  /** Where a user who names no client is asked whether to sign out. */
  get logout() {
    return `${this.url}/realms/${this.realm}/protocol/openid-connect/logout`;
  }

  async #addCredentials({ username, password }, credentials) {
    const users = `/realms/${this.realm}/users`;
    const [{ id }] = await this.#api.get(`${users}?username=${username}`);
    await this.#api.put(`${users}/${id}`, { credentials: [{ type: "password", value: password }, ...credentials] });
  }

  async #require(flow, providerId, requirement) {
    const executions = `/realms/${this.realm}/authentication/flows/${flow}/executions`;
    const execution = (await this.#api.get(executions)).find((one) => one.providerId === providerId);
    await this.#api.put(executions, { ...execution, requirement });
  }
}

const RECOVERY_CODES = {
  type: "recovery-authn-codes",
  secretData: JSON.stringify({ codes: [{ number: 1, encodedHashedValue: "none" }] }),
  credentialData: JSON.stringify({ hashIterations: 1, algorithm: "RS512", totalCodes: 1, remainingCodes: 1 }),
};

function otp(userLabel, value) {
  return {
    type: "otp",
    userLabel,
    secretData: JSON.stringify({ value }),
    credentialData: JSON.stringify({ subType: "totp", digits: 6, counter: 0, period: 30, algorithm: "HmacSHA1" }),
  };
}

const CALLBACK = "http://localhost:3000/callback";

function client(clientId, consentRequired) {
  return { clientId, name: consentRequired ? "Loja Parceira" : "Portal", publicClient: true, consentRequired, redirectUris: [CALLBACK] };
}

function user(realm, { username, password, requiredActions, emailVerified = true }) {
  return {
    username,
    enabled: true,
    email: `${username}@participant.example`,
    emailVerified,
    firstName: "Ana",
    lastName: "Lima",
    credentials: [{ type: "password", value: password }],
    requiredActions,
    realmRoles: [`default-roles-${realm}`],
  };
}
