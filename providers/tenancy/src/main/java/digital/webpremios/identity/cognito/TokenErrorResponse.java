package digital.webpremios.identity.cognito;

import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.PolicyDenial.RateLimited;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A refusal in the shape that a hosted domain gives it. Cognito answers 400 also where RFC 6749 has 401, and clients
 * have come to rely on it.
 *
 * @param status the HTTP status
 * @param body the members, in order
 * @param retryAfterSeconds the header {@code Retry-After}, where there is one
 */
public record TokenErrorResponse(int status, Map<String, String> body, OptionalLong retryAfterSeconds) {

    /** What RFC 6749, section 5.2, does not allow in {@code error_description}. */
    private static final Pattern NOT_IN_DESCRIPTION = Pattern.compile("[^\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]");

    public TokenErrorResponse {
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }

    /**
     * The answer to a refused request.
     *
     * @param verbose whether the tenant asked for {@code error_description}
     */
    public static TokenErrorResponse of(Denial denial, boolean verbose) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", denial.error().code());
        if (verbose) {
            body.put(
                    "error_description",
                    NOT_IN_DESCRIPTION.matcher(denial.explanation()).replaceAll("?"));
        }
        return new TokenErrorResponse(statusOf(denial.error()), body, retryAfter(denial));
    }

    private static OptionalLong retryAfter(Denial denial) {
        return denial instanceof RateLimited limited
                ? OptionalLong.of(limited.retryAfterSeconds())
                : OptionalLong.empty();
    }

    private static int statusOf(OAuthError error) {
        return switch (error) {
            case TOO_MANY_REQUESTS -> 429;
            case SERVER_ERROR -> 500;
            default -> 400;
        };
    }
}
