package digital.webpremios.identity.keycloak.grant;

import digital.webpremios.identity.keycloak.compat.policy.ClientPolicyCache;
import digital.webpremios.identity.keycloak.compat.token.StockAuthorizationCodeGrant;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeFactory;

/** Takes the place of Keycloak's own {@code authorization_code} grant, as {@link TenantClientCredentialsGrantFactory} does. */
public final class AuthorizationCodeGrantFactory implements OAuth2GrantTypeFactory {

    private final ClientPolicyCache policies = new ClientPolicyCache();

    @Override
    public String getId() {
        return StockAuthorizationCodeGrant.id();
    }

    @Override
    public String getShortcut() {
        return StockAuthorizationCodeGrant.shortcut();
    }

    @Override
    public OAuth2GrantType create(KeycloakSession session) {
        return new AuthorizationCodeGrant(StockAuthorizationCodeGrant.create(session), policies);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
