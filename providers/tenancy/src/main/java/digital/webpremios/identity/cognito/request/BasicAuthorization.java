package digital.webpremios.identity.cognito.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Authorization} header of a token request.
 *
 * <p>Cognito takes the id and the secret as they are; RFC 6749 percent-encodes each first. If every percent sign of a
 * half begins an escape, the half is decoded; otherwise it is taken as it is. A plus stays a plus, because secrets
 * contain some.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6749#section-2.3.1">RFC 6749, section 2.3.1</a>
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7617">RFC 7617</a>
 */
public sealed interface BasicAuthorization {

    /** There is no header, or its scheme does not authenticate clients. */
    record None() implements BasicAuthorization {}

    /** The scheme is Basic, but the value is malformed. */
    record Malformed() implements BasicAuthorization {}

    /** A client id and a secret. */
    record Credentials(String clientId, String clientSecret) implements BasicAuthorization {

        @Override
        public String toString() {
            return "Credentials[clientId=" + clientId + "]";
        }
    }

    /** Parses the value of the header. */
    static BasicAuthorization parse(@Nullable String header) {
        if (header == null) {
            return new None();
        }
        String value = header.strip();
        int end = 0;
        while (end < value.length() && !isBlank(value.charAt(end))) {
            end++;
        }
        if (!value.substring(0, end).toLowerCase(Locale.ROOT).equals("basic")) {
            return new None();
        }
        int start = end;
        while (start < value.length() && isBlank(value.charAt(start))) {
            start++;
        }
        return start == value.length()
                ? new Malformed()
                : decode(value.substring(start)).<BasicAuthorization>map(c -> c).orElseGet(Malformed::new);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static Optional<Credentials> decode(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return PercentDecoder.utf8(bytes)
                .filter(BasicAuthorization::isPrintable)
                .filter(pair -> pair.indexOf(':') > 0)
                .map(pair -> new Credentials(
                        half(pair.substring(0, pair.indexOf(':'))), half(pair.substring(pair.indexOf(':') + 1))));
    }

    private static String half(String text) {
        return PercentDecoder.decode(text)
                .filter(BasicAuthorization::isPrintable)
                .orElse(text);
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
