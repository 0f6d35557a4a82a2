package digital.webpremios.identity.cognito.answer;

import static digital.webpremios.identity.denial.GrantDenial.CODE_EXPIRED;
import static digital.webpremios.identity.denial.GrantDenial.CODE_INVALID;
import static digital.webpremios.identity.denial.GrantDenial.CODE_OF_OTHER_CLIENT;
import static digital.webpremios.identity.denial.GrantDenial.PKCE_FAILED;
import static digital.webpremios.identity.denial.GrantDenial.REDIRECT_URI_DIFFERS;
import static digital.webpremios.identity.denial.GrantDenial.REFRESH_EXPIRED;
import static digital.webpremios.identity.denial.GrantDenial.REFRESH_INVALID;
import static digital.webpremios.identity.denial.GrantDenial.REFRESH_OF_OTHER_CLIENT;
import static digital.webpremios.identity.denial.GrantDenial.REFRESH_REUSED;
import static digital.webpremios.identity.denial.GrantDenial.SESSION_ENDED;
import static digital.webpremios.identity.denial.GrantDenial.USER_NOT_USABLE;

import digital.webpremios.identity.cognito.request.GrantType;
import digital.webpremios.identity.denial.GrantDenial;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refusal of an authenticated client by Keycloak's grants for participants, as its event reports it.
 *
 * @param grantType the grant
 * @param eventError the event's error, such as {@code expired_code}
 * @param eventReason the event's detail {@code reason}, which alone tells refresh tokens apart, or null
 */
public record GrantRefusal(
        GrantType grantType, String eventError, @Nullable String eventReason) {

    private static final Map<String, GrantDenial> OF_CODES = Map.ofEntries(
            Map.entry("invalid_code", CODE_INVALID),
            Map.entry("expired_code", CODE_EXPIRED),
            Map.entry("invalid_client", CODE_OF_OTHER_CLIENT),
            Map.entry("invalid_redirect_uri", REDIRECT_URI_DIFFERS),
            Map.entry("code_verifier_missing", PKCE_FAILED),
            Map.entry("invalid_code_verifier", PKCE_FAILED),
            Map.entry("pkce_verification_failed", PKCE_FAILED),
            Map.entry("user_session_not_found", SESSION_ENDED),
            Map.entry("user_not_found", USER_NOT_USABLE),
            Map.entry("user_disabled", USER_NOT_USABLE));

    private static final String REFRESH_ERROR = "invalid_token";

    /** Keycloak's descriptions. An unknown description means that the text is not a refresh token. */
    private static final Map<String, GrantDenial> OF_REFRESH_TOKENS = Map.ofEntries(
            Map.entry("Token is not active", REFRESH_EXPIRED),
            Map.entry("Invalid refresh token. Token client and authorized client don't match", REFRESH_OF_OTHER_CLIENT),
            Map.entry("Unmatching clients", REFRESH_OF_OTHER_CLIENT),
            Map.entry("Maximum allowed refresh token reuse exceeded", REFRESH_REUSED),
            Map.entry("Stale token", REFRESH_REUSED),
            Map.entry("Session not active", SESSION_ENDED),
            Map.entry("Client session not active", SESSION_ENDED),
            Map.entry("Session doesn't have required client", SESSION_ENDED),
            Map.entry("Offline session not active", SESSION_ENDED),
            Map.entry("Offline user session not found", SESSION_ENDED),
            Map.entry("Refresh token issued before the user session started", SESSION_ENDED),
            Map.entry("refresh token issued before the client session started", SESSION_ENDED),
            Map.entry("Unknown user", USER_NOT_USABLE),
            Map.entry("User disabled", USER_NOT_USABLE));

    /** The matching denial; empty if the refusal is not about the code or the token. */
    public Optional<GrantDenial> asDenial() {
        return switch (grantType) {
            case CLIENT_CREDENTIALS -> Optional.empty();
            case AUTHORIZATION_CODE -> Optional.ofNullable(OF_CODES.get(eventError));
            case REFRESH_TOKEN ->
                REFRESH_ERROR.equals(eventError)
                        ? Optional.of(
                                OF_REFRESH_TOKENS.getOrDefault(eventReason == null ? "" : eventReason, REFRESH_INVALID))
                        : Optional.empty();
        };
    }
}
