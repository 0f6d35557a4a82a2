package digital.webpremios.identity.keycloak.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Checks the syntax of tokens before Keycloak reads them. Keycloak fails with a NullPointerException if the header or
 * the claims of a JSON Web Token are not JSON objects, or if the algorithm and the issuer are missing.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7519#section-7.2">RFC 7519, section 7.2</a>
 */
final class TokenSyntax {

    /** A text that is not a token. Keycloak refuses it without a failure. */
    static final String NO_TOKEN = "malformed";

    private static final Pattern CREDENTIALS = Pattern.compile("\\s*+(?i:bearer|dpop)\\s++(\\S++)\\s*+");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FEWEST_PARTS = 2;
    private static final int MOST_PARTS = 3;

    private TokenSyntax() {}

    /** Whether an {@code Authorization} header has a token that looks like a JSON Web Token but is not one. */
    static boolean isBrokenBearer(String authorization) {
        var credentials = CREDENTIALS.matcher(authorization);
        return credentials.matches() && isBroken(credentials.group(1));
    }

    /** Whether a text has the two or three parts of a JSON Web Token but is not one. */
    static boolean isBroken(String text) {
        String[] parts = text.split("\\.", MOST_PARTS + 2);
        int present = parts.length;
        while (present > 0 && parts[present - 1].isEmpty()) {
            present--; // as Keycloak counts them
        }
        return present >= FEWEST_PARTS && present <= MOST_PARTS && !(holds(parts[0], "alg") && holds(parts[1], "iss"));
    }

    /** Whether a part is a JSON object with this member as a text. */
    private static boolean holds(String part, String member) {
        try {
            JsonNode object = JSON.readTree(Base64.getUrlDecoder().decode(part));
            return object != null && object.isObject() && object.path(member).isTextual();
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
