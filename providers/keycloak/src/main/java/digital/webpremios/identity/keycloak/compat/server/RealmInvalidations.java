package digital.webpremios.identity.keycloak.compat.server;

import java.util.function.Consumer;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.cache.infinispan.InfinispanCacheRealmProviderFactory;
import org.keycloak.models.cache.infinispan.events.InvalidationEvent;
import org.keycloak.models.cache.infinispan.events.RealmRemovedEvent;
import org.keycloak.models.cache.infinispan.events.RealmUpdatedEvent;

/**
 * Listens to the messages by which Keycloak's realm cache tells the other nodes, after the commit, which realms were
 * added, changed or removed. A message may be lost, and Keycloak's own listener may get it before or after this one.
 */
public final class RealmInvalidations {

    private RealmInvalidations() {}

    /**
     * Registers listeners until the server stops.
     *
     * @param changed gets the id of a realm that another node has added, changed or removed
     * @param cleared runs when an administrator clears the realm cache at any node, including this one
     */
    public static void listen(KeycloakSession session, Consumer<String> changed, Runnable cleared) {
        ClusterProvider cluster = session.getProvider(ClusterProvider.class);
        cluster.registerListener(InfinispanCacheRealmProviderFactory.REALM_INVALIDATION_EVENTS, event -> {
            if (event instanceof RealmUpdatedEvent || event instanceof RealmRemovedEvent) {
                changed.accept(((InvalidationEvent) event).getId());
            }
        });
        cluster.registerListener(InfinispanCacheRealmProviderFactory.REALM_CLEAR_CACHE_EVENTS, event -> cleared.run());
    }
}
