package digital.webpremios.identity.keycloak.grant.reuse;

import java.lang.ref.WeakReference;

/**
 * What a token follows from besides its {@link TokenKey}: the objects in Keycloak's caches that hold the realm, the
 * client and its service account, and the lifetime. Two origins are the same only if the objects are.
 */
public record TokenOrigin(Object realm, Object client, Object serviceAccount, long lifetime) {

    /** The origin of a token that is kept. It does not keep the objects from being dropped. */
    static final class Kept {

        private final WeakReference<Object> realm;
        private final WeakReference<Object> client;
        private final WeakReference<Object> serviceAccount;
        private final long lifetime;

        Kept(TokenOrigin origin) {
            this.realm = new WeakReference<>(origin.realm());
            this.client = new WeakReference<>(origin.client());
            this.serviceAccount = new WeakReference<>(origin.serviceAccount());
            this.lifetime = origin.lifetime();
        }

        boolean is(TokenOrigin other) {
            return lifetime == other.lifetime()
                    && client.refersTo(other.client())
                    && realm.refersTo(other.realm())
                    && serviceAccount.refersTo(other.serviceAccount());
        }
    }
}
