package digital.webpremios.identity.cognito.answer;

import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.GrantDenial;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.PolicyDenial.RateLimited;
import digital.webpremios.identity.denial.ServerUnavailable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * An error answer in Cognito's form. Cognito answers 400 also where RFC 6749 requires 401, and clients rely on it.
 *
 * @param status the HTTP status
 * @param body the members, in order
 * @param retryAfterSeconds the header {@code Retry-After}, where there is one
 */
public record TokenErrorResponse(int status, Map<String, String> body, OptionalLong retryAfterSeconds) {

    /** The characters that RFC 6749, section 5.2, does not allow in {@code error_description}. */
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
        description(denial, verbose).ifPresent(description -> body.put("error_description", description));
        return new TokenErrorResponse(statusOf(denial.error()), body, retryAfter(denial));
    }

    /**
     * The answer of revocation, introspection and a client's own secrets. Only they answer 401 to a client that fails
     * to authenticate.
     */
    public static TokenErrorResponse ofTokenManagement(Denial denial, boolean verbose) {
        TokenErrorResponse answer = of(denial, verbose);
        return denial.error() == OAuthError.INVALID_CLIENT
                ? new TokenErrorResponse(401, answer.body(), answer.retryAfterSeconds())
                : answer;
    }

    private static Optional<String> description(Denial denial, boolean verbose) {
        Optional<String> fixed = denial instanceof GrantDenial grant ? grant.description() : Optional.empty();
        return fixed.isPresent() || !verbose
                ? fixed
                : Optional.of(NOT_IN_DESCRIPTION.matcher(denial.explanation()).replaceAll("?"));
    }

    private static OptionalLong retryAfter(Denial denial) {
        if (denial instanceof RateLimited limited) {
            return OptionalLong.of(limited.retryAfterSeconds());
        }
        return denial instanceof ServerUnavailable unavailable
                ? OptionalLong.of(unavailable.retryAfterSeconds())
                : OptionalLong.empty();
    }

    private static int statusOf(OAuthError error) {
        return switch (error) {
            case NOT_FOUND -> 404;
            case TOO_MANY_SECRETS, SECRET_IN_USE -> 409;
            case TOO_MANY_REQUESTS -> 429;
            case SERVER_ERROR -> 500;
            case TEMPORARILY_UNAVAILABLE -> 503;
            default -> 400;
        };
    }
}
