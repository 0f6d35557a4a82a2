package digital.webpremios.identity.keycloak.compat.token;

import java.util.Optional;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.cache.CacheRealmProvider;
import org.keycloak.models.cache.infinispan.RealmCacheSession;
import org.keycloak.models.cache.infinispan.entities.ClientScopeListQuery;

/**
 * Which client scopes are assigned to a client, as Keycloak's realm cache has it at this moment, under Keycloak's own
 * keys. No API tells it without fetching them all.
 *
 * @param defaultIds the ids of the default client scopes
 * @param optionalIds the ids of the optional ones
 */
public record AssignedClientScopes(Set<String> defaultIds, Set<String> optionalIds) {

    private static final String DEFAULT = ".default.clientscopes";
    private static final String OPTIONAL = ".optional.clientscopes";

    /**
     * Nothing if the cache does not have both lists; asking the client for its scopes puts them there, unless an
     * operator has switched the cache off.
     */
    public static Optional<AssignedClientScopes> cached(KeycloakSession session, ClientModel client) {
        if (!(session.getProvider(CacheRealmProvider.class) instanceof RealmCacheSession realms)) {
            return Optional.empty();
        }
        ClientScopeListQuery byDefault = realms.getCache().get(client.getId() + DEFAULT, ClientScopeListQuery.class);
        ClientScopeListQuery optional = realms.getCache().get(client.getId() + OPTIONAL, ClientScopeListQuery.class);
        return byDefault == null || optional == null
                ? Optional.empty()
                : Optional.of(new AssignedClientScopes(byDefault.getClientScopes(), optional.getClientScopes()));
    }

    /** Whether the client scope of this id is one of them. */
    public boolean contain(String id) {
        return defaultIds.contains(id) || optionalIds.contains(id);
    }
}
