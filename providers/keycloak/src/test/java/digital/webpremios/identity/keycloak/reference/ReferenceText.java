package digital.webpremios.identity.keycloak.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text of the reference.
 *
 * @param owner whose text it is: a provider, or a setting as {@code provider/setting}
 * @param english the text as the factory gives it
 */
record ReferenceText(String owner, String english) {

    private static final int HASHED_BYTES = 4;

    /** The owner and a hash of the wording, so that no translation outlives the wording that it was made from. */
    String key() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(english.getBytes(UTF_8));
            return owner + "@" + HexFormat.of().formatHex(hash, 0, HASHED_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError("every Java has SHA-256", e);
        }
    }
}
