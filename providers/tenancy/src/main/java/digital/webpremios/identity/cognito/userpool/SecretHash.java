package digital.webpremios.identity.cognito.userpool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The proof that an app client knows its secret: Base64(HMAC-SHA256(secret, username + client id)).
 *
 * @see <a
 * href="https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash">
 * Computing secret hash values</a>
 */
final class SecretHash {

    private static final String ALGORITHM = "HmacSHA256";

    private SecretHash() {}

    /** The hash for a user name, spelled as in the same request. */
    static String of(String username, String clientId, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal((username + clientId).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new LinkageError("every Java has " + ALGORITHM, e);
        }
    }
}
