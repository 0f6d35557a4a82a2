package digital.webpremios.identity.keycloak.hosteddomain.browser;

import digital.webpremios.identity.keycloak.hosteddomain.BrowserPath;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Adds {@link RealmLogoutResource} below each realm's path, to which the browser sends the realm's cookies. */
public final class LogoutResourceProviderFactory implements RealmResourceProviderFactory {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new RealmLogoutResource(session);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    @Override
    public void init(Config.Scope config) {
        // nothing to configure
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // nothing to prepare
    }

    @Override
    public void close() {
        // nothing is held
    }

    @Override
    public String getId() {
        return BrowserPath.REALM_LOGOUT;
    }
}
