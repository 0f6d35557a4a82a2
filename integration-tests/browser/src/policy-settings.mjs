/**
 * What the screenshots configure: every condition and executor of the pack with every setting of it, as an operator might for
 * the demo tenant. One that the server has and this page has not, or the other way round, fails the run. The picture shows the
 * help text of the setting named in `help`; without it the provider's own.
 */
export const condition = {
  id: "webpremios-tenant",
  settings: { "is-negative-logic": false, tenants: ["40455"] },
  help: "tenants",
};

export const executors = [
  { id: "webpremios-app-client", settings: {} },
  {
    id: "webpremios-tenant-scopes",
    settings: { "allowed-scopes": ["webpremios.campaigns/40455", "webpremios.backoffice/all.read"] },
  },
  {
    id: "webpremios-token-lifetime",
    settings: { "minimum-seconds": 300, "maximum-seconds": 900 },
    help: "maximum-seconds",
  },
  {
    id: "webpremios-source-address",
    settings: { "allowed-addresses": ["127.0.0.1", "203.0.113.0/24", "2001:db8::/32"] },
    help: "allowed-addresses",
  },
  {
    id: "webpremios-rate-limit",
    settings: {
      "client-requests-per-second": 2.5,
      "client-burst": 10,
      "tenant-requests-per-second": "unrestricted",
      "tenant-burst": 1,
      "failed-authentications-per-minute": 6,
      "failed-authentications-burst": 10,
    },
    help: "client-requests-per-second",
  },
  { id: "webpremios-refresh-token-rotation", settings: { "grace-seconds": 30 }, help: "grace-seconds" },
  { id: "webpremios-token-reuse", settings: { "window-seconds": 30 }, help: "window-seconds" },
  {
    id: "webpremios-secret-expiry",
    settings: { "maximum-age-seconds": "7776000", "notice-seconds": "604800" },
    help: "notice-seconds",
  },
  { id: "webpremios-secret-self-service", settings: {} },
];

/** A slip in each kind of setting, and what the console must say of it. */
export const slips = [
  {
    executor: "webpremios-source-address",
    settings: { "allowed-addresses": ["203.0.113.7/24"] },
    refusal: "allowed-addresses is '203.0.113.7/24'; expected an address or a range in CIDR notation",
    screenshot: "refused-cidr-range",
  },
  {
    executor: "webpremios-token-lifetime",
    settings: { "minimum-seconds": 900, "maximum-seconds": 300 },
    refusal: "maximum-seconds is '300'; expected 900 (the minimum) to 86400",
  },
  {
    executor: "webpremios-token-lifetime",
    settings: { "minimum-seconds": "five", "maximum-seconds": 900 },
    refusal: "minimum-seconds is 'five'; expected 1 to 86400",
  },
  {
    executor: "webpremios-tenant-scopes",
    settings: { "allowed-scopes": ["read"] },
    refusal: "allowed-scopes is 'read'; expected custom scopes",
  },
  {
    executor: "webpremios-rate-limit",
    settings: {
      "client-requests-per-second": -1,
      "tenant-requests-per-second": "unrestricted",
      "failed-authentications-per-minute": 6,
    },
    refusal: "client-requests-per-second is '-1'; expected a number from 0.001 to 1000000, or 'unrestricted'",
  },
  {
    condition: "webpremios-tenant",
    settings: { tenants: ["everybody"] },
    refusal: "tenants is 'everybody'; expected tenant ids or 'any'",
  },
  {
    condition: "webpremios-tenant",
    settings: { tenants: ["40456"] },
    refusal: "tenants is '40456'; expected the realm's own tenant 40455, or 'any'",
  },
];
