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
        String[] parts = header.strip().split("[ \\t]+", 2);
        if (!parts[0].toLowerCase(Locale.ROOT).equals("basic")) {
            return new None();
        }
        return parts.length < 2
                ? new Malformed()
                : decode(parts[1]).<BasicAuthorization>map(c -> c).orElseGet(Malformed::new);
    }

    private static Optional<Credentials> decode(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return PercentDecoder.utf8(bytes)
                .filter(pair -> pair.chars().noneMatch(Character::isISOControl))
                .filter(pair -> pair.indexOf(':') > 0)
                .map(pair -> new Credentials(
                        half(pair.substring(0, pair.indexOf(':'))), half(pair.substring(pair.indexOf(':') + 1))));
    }

    private static String half(String text) {
        return PercentDecoder.decode(text)
                .filter(decoded -> decoded.chars().noneMatch(Character::isISOControl))
                .orElse(text);
    }
}
