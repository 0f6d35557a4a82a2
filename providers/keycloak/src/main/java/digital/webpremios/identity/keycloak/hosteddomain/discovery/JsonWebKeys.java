package digital.webpremios.identity.keycloak.hosteddomain.discovery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.keycloak.crypto.KeyType;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.jose.jwk.JWK;
import org.keycloak.jose.jwk.JWKBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.util.JsonSerialization;

/**
 * The public keys that verify the realm's tokens: active keys, and retired keys whose tokens may still be valid.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7517#section-5">RFC 7517, section 5</a>
 */
final class JsonWebKeys {

    /** The members that Cognito publishes of a key, and the two that an elliptic-curve key needs. */
    private static final Set<String> MEMBERS = Set.of("alg", "e", "kid", "kty", "n", "use", "crv", "x", "y");

    private JsonWebKeys() {}

    static Map<String, Object> of(KeycloakSession session) {
        List<Map<String, Object>> keys = session.keys()
                .getKeysStream(session.getContext().getRealm())
                .filter(key -> key.getStatus().isEnabled() && KeyUse.SIG.equals(key.getUse()))
                .filter(key -> KeyType.RSA.equals(key.getType()) || KeyType.EC.equals(key.getType()))
                .map(JsonWebKeys::members)
                .toList();
        return Map.of("keys", keys);
    }

    private static Map<String, Object> members(KeyWrapper key) {
        JWKBuilder builder = JWKBuilder.create().kid(key.getKid()).algorithm(key.getAlgorithmOrDefault());
        JWK jwk = KeyType.EC.equals(key.getType())
                ? builder.ec(key.getPublicKey(), KeyUse.SIG)
                : builder.rsa(key.getPublicKey(), KeyUse.SIG);
        Map<String, Object> members = JsonSerialization.mapper.convertValue(
                jwk,
                JsonSerialization.mapper.getTypeFactory().constructMapType(TreeMap.class, String.class, Object.class));
        members.keySet().retainAll(MEMBERS);
        return members;
    }
}
