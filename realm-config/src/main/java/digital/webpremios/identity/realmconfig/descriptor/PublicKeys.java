package digital.webpremios.identity.realmconfig.descriptor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** The rule for a client's public keys: a JSON Web Key Set (RFC 7517) of public keys that are long enough. */
public final class PublicKeys {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SMALLEST_MODULUS = 2048 / Byte.SIZE;
    private static final Set<String> PRIVATE_MEMBERS = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private PublicKeys() {}

    /** Returns what is wrong with a key set. It never shows the text, which may be a private key. */
    public static Optional<String> broken(String text) {
        JsonNode keys;
        try {
            keys = JSON.readTree(text).path("keys");
        } catch (JsonProcessingException e) {
            return Optional.of("jwks is not JSON");
        }
        if (!keys.isArray() || keys.isEmpty()) {
            return Optional.of("jwks has no list 'keys', or the list is empty");
        }
        for (JsonNode key : keys) {
            if (key.properties().stream().anyMatch(member -> PRIVATE_MEMBERS.contains(member.getKey()))) {
                return Optional.of("jwks has a private or symmetric key; treat it as leaked, and make a new one");
            }
            if (!Set.of("RSA", "EC", "OKP").contains(key.path("kty").asText())) {
                return Optional.of("jwks has a key whose kty is not RSA, EC or OKP");
            }
            if (!key.path("use").asText().equals("sig")) {
                return Optional.of("jwks has a key without \"use\": \"sig\"; Keycloak would ignore it");
            }
            if (key.path("kty").asText().equals("RSA") && isShort(key.path("n").asText())) {
                return Optional.of("jwks has an RSA key of less than 2048 bits, or without a modulus");
            }
        }
        return Optional.empty();
    }

    private static boolean isShort(String modulus) {
        try {
            return Base64.getUrlDecoder().decode(modulus).length < SMALLEST_MODULUS;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
