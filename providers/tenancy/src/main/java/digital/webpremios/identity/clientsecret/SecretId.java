package digital.webpremios.identity.clientsecret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The id of a client's secret: 32 hexadecimal digits. The same secret always has the same id. An id says nothing about
 * the secret to anybody who does not know the key, so it may be in a path, in a log and in an event.
 */
public record SecretId(String value) {

    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 16;

    /**
     * The id of a secret.
     *
     * @param key the client's internal id, which is random and which no client sees
     * @param secret the secret as it is stored
     */
    public static SecretId of(String key, String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            byte[] digest = mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return new SecretId(HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }
}
