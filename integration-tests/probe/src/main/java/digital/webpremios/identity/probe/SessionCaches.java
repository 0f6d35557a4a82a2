package digital.webpremios.identity.probe;

import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/** Keycloak's session caches. They are accessed by name, because not every Maven mirror has their module. */
final class SessionCaches {

    private static final String PROVIDER = "org.keycloak.connections.infinispan.InfinispanConnectionProvider";

    private SessionCaches() {}

    static Map<?, ?> get(KeycloakSession session, String name) {
        try {
            Class<? extends Provider> type = Class.forName(PROVIDER).asSubclass(Provider.class);
            Object caches = session.getProvider(type);
            return (Map<?, ?>) type.getMethod("getCache", String.class).invoke(caches, name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No cache " + name, e);
        }
    }
}
