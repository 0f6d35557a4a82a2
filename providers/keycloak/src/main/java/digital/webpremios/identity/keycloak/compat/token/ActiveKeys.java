package digital.webpremios.identity.keycloak.compat.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Set;
import org.keycloak.component.ComponentModel;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.keys.KeyProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The keys that realms sign with, as Keycloak chose them. Keycloak makes all key providers of a realm anew for each request
 * to choose one. A choice counts as long as the realm still has the very objects of which it was made: Keycloak's realm
 * cache has others after every change of the realm, on any node.
 */
final class ActiveKeys {

    private static final int MAX_KEYS = 20_000;

    /** Keycloak's key providers that have nothing to go by but their component; a key store on disk is asked each time. */
    private static final Set<String> OF_THEIR_COMPONENT_ALONE = Set.of(
            "rsa",
            "rsa-enc",
            "rsa-generated",
            "rsa-enc-generated",
            "ecdsa-generated",
            "ecdh-generated",
            "eddsa-generated",
            "hmac-generated",
            "aes-generated");

    private final Cache<Id, Choice> choices =
            Caffeine.newBuilder().maximumSize(MAX_KEYS).build();

    private record Id(String realmId, String algorithm) {}

    private record Choice(List<ComponentModel> components, KeyWrapper key) {

        /** Compares objects: equal components are those of one id, whatever has become of it. */
        boolean isOf(List<ComponentModel> current) {
            if (components.size() != current.size()) {
                return false;
            }
            for (int index = 0; index < components.size(); index++) {
                if (!isSame(components.get(index), current.get(index))) {
                    return false;
                }
            }
            return true;
        }

        @SuppressWarnings("ReferenceEquality") // see above
        private static boolean isSame(ComponentModel one, ComponentModel other) {
            return one == other;
        }
    }

    /**
     * The realm's active signature key of an algorithm; it is made if there is none, as Keycloak does.
     *
     * @throws RuntimeException if Keycloak has and makes none
     */
    KeyWrapper find(KeycloakSession session, RealmModel realm, String algorithm) {
        List<ComponentModel> components = realm.getComponentsStream(realm.getId(), KeyProvider.class.getName())
                .toList();
        Id id = new Id(realm.getId(), algorithm);
        Choice known = choices.getIfPresent(id);
        if (known != null && known.isOf(components)) {
            return known.key();
        }
        KeyWrapper key = session.keys().getActiveKey(realm, KeyUse.SIG, algorithm);
        if (components.stream().allMatch(one -> OF_THEIR_COMPONENT_ALONE.contains(one.getProviderId()))) {
            choices.put(id, new Choice(components, key));
        }
        return key;
    }
}
