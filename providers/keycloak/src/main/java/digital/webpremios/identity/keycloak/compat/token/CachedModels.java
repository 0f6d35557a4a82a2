package digital.webpremios.identity.keycloak.compat.token;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedRealmModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.cache.infinispan.ClientAdapter;
import org.keycloak.models.cache.infinispan.entities.CachedClient;

/**
 * The objects of Keycloak's own caches that the models of one request are read from. Keycloak never changes such an
 * object: after a change on any node it drops the object and reads a new one. So what was made from a request's
 * models holds for another request that reads the very same objects (decision 43). They are compared by identity,
 * never by {@code equals}.
 *
 * @param realm with its attributes, policies, components and not-before
 * @param client with its attributes, secrets and not-before
 * @param serviceAccount with its state and not-before
 */
public record CachedModels(Object realm, Object client, Object serviceAccount) {

    private static final Optional<ClientObject> CLIENT_OBJECT = ClientObject.find();

    /** Whether this version of Keycloak lets the pack see the object behind a client. */
    public static boolean areVisible() {
        return CLIENT_OBJECT.isPresent();
    }

    /** The objects; empty if a model is not read from a cache, or the request itself has changed the client. */
    public static Optional<CachedModels> of(RealmModel realm, ClientModel client, UserModel serviceAccount) {
        if (!(realm instanceof CachedRealmModel cachedRealm)
                || !(client instanceof ClientAdapter cachedClient)
                || !(serviceAccount instanceof CachedUserModel cachedUser)) {
            return Optional.empty();
        }
        // a realm and a user tell their object by the map that belongs to it
        return CLIENT_OBJECT
                .flatMap(object -> object.of(cachedClient))
                .map(object -> new CachedModels(cachedRealm.getCachedWith(), object, cachedUser.getCachedWith()));
    }

    /**
     * Reads the object behind a client. Keycloak has no public way: the cache may meanwhile hold a newer object than
     * the one that the request reads.
     */
    private record ClientObject(VarHandle cached, VarHandle updated) {

        static Optional<ClientObject> find() {
            try {
                MethodHandles.Lookup fields =
                        MethodHandles.privateLookupIn(ClientAdapter.class, MethodHandles.lookup());
                return Optional.of(new ClientObject(
                        fields.findVarHandle(ClientAdapter.class, "cached", CachedClient.class),
                        fields.findVarHandle(ClientAdapter.class, "updated", ClientModel.class)));
            } catch (ReflectiveOperationException e) {
                return Optional.empty();
            }
        }

        Optional<Object> of(ClientAdapter client) {
            @Nullable Object changed = updated.get(client);
            return changed == null ? Optional.ofNullable(cached.get(client)) : Optional.empty();
        }
    }
}
