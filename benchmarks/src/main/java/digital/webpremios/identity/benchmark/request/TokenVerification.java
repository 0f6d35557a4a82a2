package digital.webpremios.identity.benchmark.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** Verifies one token of each node of a target against its published keys, before anything is measured. */
public final class TokenVerification {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TokenVerification() {}

    /**
     * Asks each node for one token and for the keys, and verifies it.
     *
     * @throws IllegalStateException if a node does not answer with a token that its keys verify
     */
    public static void verify(Target target) throws IOException {
        for (int port : target.ports()) {
            verify(target, port);
        }
    }

    private static void verify(Target target, int port) throws IOException {
        try (Connection connection = new Connection(port)) {
            TokenRequest request = target.request(0);
            String token = TokenAnswer.of(connection.exchange(request.text()), request.scope());
            JsonNode keys =
                    JSON.readTree(connection.exchange(target.keys().request()).body());
            if (!verifies(keys.path("keys"), token)) {
                throw new IllegalStateException(
                        "its token is not verified by " + target.keys().uri());
            }
        } catch (GeneralSecurityException | IllegalStateException e) {
            throw new IllegalStateException(target.name() + ": " + e.getMessage(), e);
        }
    }

    static boolean verifies(JsonNode keys, String token) throws GeneralSecurityException, IOException {
        int end = token.lastIndexOf('.');
        JsonNode header = JSON.readTree(TokenAnswer.decode(token.substring(0, token.indexOf('.'))));
        for (JsonNode key : keys) {
            if (key.path("kid").equals(header.path("kid"))) {
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initVerify(publicKey(key));
                signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
                return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
            }
        }
        return false;
    }

    private static PublicKey publicKey(JsonNode key) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.path("n")), number(key.path("e"))));
    }

    private static BigInteger number(JsonNode encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded.asText()));
    }
}
