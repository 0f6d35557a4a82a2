package digital.webpremios.identity.keycloak.grant;

import digital.webpremios.identity.keycloak.compat.token.StockClientCredentialsGrant;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeFactory;

/**
 * Takes the place of Keycloak's own {@code client_credentials} grant: of two factories with one id and one order, Keycloak
 * keeps the one that is not its own.
 */
public final class TenantClientCredentialsGrantFactory implements OAuth2GrantTypeFactory {

    private final GrantCaches caches = GrantCaches.empty();

    @Override
    public String getId() {
        return StockClientCredentialsGrant.id();
    }

    @Override
    public String getShortcut() {
        return StockClientCredentialsGrant.shortcut();
    }

    @Override
    public OAuth2GrantType create(KeycloakSession session) {
        return new TenantClientCredentialsGrant(StockClientCredentialsGrant.create(session), caches);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
