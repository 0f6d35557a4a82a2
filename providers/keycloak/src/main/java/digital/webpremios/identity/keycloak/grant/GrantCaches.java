package digital.webpremios.identity.keycloak.grant;

import digital.webpremios.identity.keycloak.cache.ConfirmedCache;
import digital.webpremios.identity.keycloak.compat.endpoint.ParameterLimits;
import digital.webpremios.identity.keycloak.compat.policy.ClientPolicyCache;
import digital.webpremios.identity.keycloak.compat.token.RealmIssuers;
import digital.webpremios.identity.keycloak.compat.token.TokenSignature;
import digital.webpremios.identity.keycloak.grant.reuse.ReusableTokens;
import digital.webpremios.identity.tenant.TenantIds;
import java.util.Optional;

/**
 * What the machine grant keeps between requests. Each part says how it knows that it is still valid.
 *
 * @param clientTenants the tenant ids of clients of a shared realm, by the text of the attribute; a set of ten
 *     thousand is parsed once, not once a token
 * @param clientScopeIds where client scopes are found by name
 * @param policies the realms' client policies
 * @param parameterLimits how long parameters may be
 * @param issuers the realms' issuers
 * @param signature signs tokens, and knows with which key
 * @param tokens tokens that may be given again
 */
record GrantCaches(
        ConfirmedCache<String, String, Optional<TenantIds>> clientTenants,
        ScopesOfClient.Ids clientScopeIds,
        ClientPolicyCache policies,
        ParameterLimits parameterLimits,
        RealmIssuers issuers,
        TokenSignature signature,
        ReusableTokens tokens) {

    private static final int MAX_CLIENTS = 10_000;

    static GrantCaches empty(ReusableTokens tokens) {
        return new GrantCaches(
                new ConfirmedCache<>(MAX_CLIENTS),
                new ScopesOfClient.Ids(),
                new ClientPolicyCache(),
                new ParameterLimits(),
                new RealmIssuers(),
                new TokenSignature(),
                tokens);
    }
}
