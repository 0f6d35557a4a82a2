package digital.webpremios.identity.keycloak.compat.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.TokenCategory;
import org.keycloak.component.ComponentModel;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.jose.jws.JWSBuilder;
import org.keycloak.keys.KeyProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Signs access tokens with the realm's active key and Keycloak's own signature provider; the header is {@code alg} and
 * {@code kid}.
 *
 * <p>Keycloak makes all key providers of a realm anew for each request to choose a key. A choice is kept, and counts as
 * long as the realm still has the very component objects that it was made from: Keycloak's realm cache has other
 * objects after every change of the realm, on any node.
 */
public final class TokenSignature {

    private static final int MAX_KEYS = 20_000;

    /**
     * Keycloak's key providers that depend only on their component. Others, such as a key store on disk, are asked for
     * every token.
     */
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

        /** Compares the objects. Components are equal if their ids are, even after a change. */
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

    /** What tokens are signed with: an algorithm and a key of the realm that can do it. */
    public static final class SigningKey {

        private final String algorithm;
        private final KeyWrapper key;

        SigningKey(String algorithm, KeyWrapper key) {
            this.algorithm = algorithm;
            this.key = key;
        }

        /** Names the key within its realm: two keys of one name sign alike. */
        public String name() {
            return algorithm + " " + key.getKid();
        }

        /** Signs an access token of the session's realm and client. */
        public String sign(KeycloakSession session, Map<String, Object> claims) {
            return new JWSBuilder()
                    .jsonContent(claims)
                    .sign(session.getProvider(SignatureProvider.class, algorithm)
                            .signer(key));
        }
    }

    /**
     * The key that signs access tokens of the session's realm and client at this moment.
     *
     * @throws RuntimeException if the realm has no key to sign with
     */
    public SigningKey key(KeycloakSession session) {
        String algorithm = session.tokens().signatureAlgorithm(TokenCategory.ACCESS);
        return new SigningKey(algorithm, key(session, session.getContext().getRealm(), algorithm));
    }

    /**
     * Finds the realm's active signature key for an algorithm. If there is none, one is created, as Keycloak does.
     *
     * @throws RuntimeException if Keycloak has and makes none
     */
    private KeyWrapper key(KeycloakSession session, RealmModel realm, String algorithm) {
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
