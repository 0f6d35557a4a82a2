/** A tenant with a branding of its own, in a realm that the checks make and take away. */
export class BrandedTenant {
  #api;

  constructor(api, port, { realm, id, name, rgb, attributes }) {
    this.#api = api;
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
      attributes: { frontendUrl: url, "webpremios.tenant-id": id, ...attributes },
      clients: [client("web", false), client("partner-app", true)],
      users: [
        { ...this.participant, requiredActions: [] },
        { ...this.participantWithOtp, requiredActions: [] },
        { ...this.participantWithOldPassword, requiredActions: ["UPDATE_PASSWORD"] },
        { ...this.participantWithoutOtp, requiredActions: ["CONFIGURE_TOTP"] },
      ].map((participant) => user(realm, participant)),
    });
    await this.#addOtp();
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

  async #addOtp() {
    const users = `/realms/${this.realm}/users`;
    const { username, password } = this.participantWithOtp;
    const [{ id }] = await this.#api.get(`${users}?username=${username}`);
    const otp = {
      type: "otp",
      userLabel: "Celular",
      secretData: JSON.stringify({ value: "JBSWY3DPEHPK3PXPJBSW" }),
      credentialData: JSON.stringify({ subType: "totp", digits: 6, counter: 0, period: 30, algorithm: "HmacSHA1" }),
    };
    await this.#api.put(`${users}/${id}`, { credentials: [{ type: "password", value: password }, otp] });
  }
}

const CALLBACK = "http://localhost:3000/callback";

function client(clientId, consentRequired) {
  return { clientId, name: consentRequired ? "Loja Parceira" : "Portal", publicClient: true, consentRequired, redirectUris: [CALLBACK] };
}

function user(realm, { username, password, requiredActions }) {
  return {
    username,
    enabled: true,
    email: `${username}@participant.example`,
    emailVerified: true,
    firstName: "Ana",
    lastName: "Lima",
    credentials: [{ type: "password", value: password }],
    requiredActions,
    realmRoles: [`default-roles-${realm}`],
  };
}
