package digital.webpremios.identity.keycloak.grant;

import digital.webpremios.identity.keycloak.compat.endpoint.ParameterLimits;
import digital.webpremios.identity.keycloak.compat.policy.ClientPolicyCache;
import digital.webpremios.identity.keycloak.compat.token.RealmIssuers;
import digital.webpremios.identity.keycloak.compat.token.TokenSignature;

/**
 * What the grant need not find out anew for each request; each part says how it knows that it still counts.
 *
 * @param clientTenants the tenant ids of clients
 * @param clientScopeIds where client scopes are found by name
 * @param policies the realms' client policies
 * @param parameterLimits how long parameters may be
 * @param issuers the realms' issuers
 * @param signature signs tokens, and knows with which key
 */
record GrantCaches(
        ClientTenants clientTenants,
        ClientScopeIds clientScopeIds,
        ClientPolicyCache policies,
        ParameterLimits parameterLimits,
        RealmIssuers issuers,
        TokenSignature signature) {

    static GrantCaches empty() {
        return new GrantCaches(
                new ClientTenants(),
                new ClientScopeIds(),
                new ClientPolicyCache(),
                new ParameterLimits(),
                new RealmIssuers(),
                new TokenSignature());
    }
}
