package digital.webpremios.identity.keycloak.compat.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.TokenCategory;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureSignerContext;
import org.keycloak.keys.KeyProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.cache.CachedRealmModel;
import org.keycloak.util.JsonSerialization;

/**
 * Signs access tokens with the realm's active key and Keycloak's own signature provider; the header is {@code alg} and
 * {@code kid}.
 *
 * <p>Keycloak makes all key providers of a realm anew for each request to choose a key. A choice is kept, and counts as
 * long as the realm is read from the very object of Keycloak's realm cache that it was made from: after every change of
 * the realm or its components, on any node, the cache has another object.
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

    /**
     * A key and the object in Keycloak's realm cache whose components it was chosen from. The reference is weak: a
     * choice keeps no realm in memory.
     */
    private record Choice(WeakReference<Object> realm, SigningKey key) {

        boolean isOf(Object current) {
            return realm.refersTo(current);
        }
    }

    /** What tokens are signed with: an algorithm and a key of the realm that can do it. */
    public static final class SigningKey {

        private final String algorithm;
        private final KeyWrapper key;
        private final String name;
        private volatile byte @Nullable [] header;

        SigningKey(String algorithm, KeyWrapper key) {
            this.algorithm = algorithm;
            this.key = key;
            this.name = algorithm + " " + key.getKid();
        }

        /** Names the key within its realm: two keys of one name sign alike. */
        public String name() {
            return name;
        }

        /** Signs an access token of the session's realm and client. */
        public String sign(KeycloakSession session, Map<String, Object> claims) {
            SignatureSignerContext signer =
                    session.getProvider(SignatureProvider.class, algorithm).signer(key);
            byte[] known = header;
            if (known == null) {
                known = CompactJws.header(signer);
                header = known;
            }
            return CompactJws.sign(known, json(claims), signer);
        }

        private static byte[] json(Map<String, Object> claims) {
            try {
                return JsonSerialization.writeValueAsBytes(claims);
            } catch (IOException e) {
                throw new IllegalStateException("Claims are always JSON", e);
            }
        }
    }

    /**
     * The key that signs access tokens of the session's realm and client at this moment.
     *
     * @throws RuntimeException if the realm has no key to sign with
     */
    public SigningKey key(KeycloakSession session) {
        String algorithm = session.tokens().signatureAlgorithm(TokenCategory.ACCESS);
        return key(session, session.getContext().getRealm(), algorithm);
    }

    /**
     * Finds the realm's active signature key for an algorithm. If there is none, one is created, as Keycloak does.
     *
     * @throws RuntimeException if Keycloak has and makes none
     */
    private SigningKey key(KeycloakSession session, RealmModel realm, String algorithm) {
        if (!(realm instanceof CachedRealmModel cached)) {
            return active(session, realm, algorithm);
        }
        // a realm tells its object by the map that belongs to it
        Object object = cached.getCachedWith();
        Id id = new Id(realm.getId(), algorithm);
        Choice known = choices.getIfPresent(id);
        if (known != null && known.isOf(object)) {
            return known.key();
        }
        SigningKey key = active(session, realm, algorithm);
        if (realm.getComponentsStream(realm.getId(), KeyProvider.class.getName())
                .allMatch(one -> OF_THEIR_COMPONENT_ALONE.contains(one.getProviderId()))) {
            choices.put(id, new Choice(new WeakReference<>(object), key));
        }
        return key;
    }

    private static SigningKey active(KeycloakSession session, RealmModel realm, String algorithm) {
        return new SigningKey(algorithm, session.keys().getActiveKey(realm, KeyUse.SIG, algorithm));
    }
}
