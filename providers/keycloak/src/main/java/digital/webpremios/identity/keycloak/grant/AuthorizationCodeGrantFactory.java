package digital.webpremios.identity.keycloak.grant;

import digital.webpremios.identity.keycloak.compat.policy.ClientPolicyCache;
import digital.webpremios.identity.keycloak.compat.token.ReplacementGrantFactory;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/** Replaces Keycloak's own {@code authorization_code} grant by {@link AuthorizationCodeGrant}. */
public final class AuthorizationCodeGrantFactory extends ReplacementGrantFactory {

    private final ClientPolicyCache policies = new ClientPolicyCache();

    public AuthorizationCodeGrantFactory() {
        super(Stock.AUTHORIZATION_CODE);
    }

    @Override
    protected OAuth2GrantType create(OAuth2GrantType stock) {
        return new AuthorizationCodeGrant(stock, policies);
    }
}
