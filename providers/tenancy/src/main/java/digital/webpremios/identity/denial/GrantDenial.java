package digital.webpremios.identity.denial;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refusal of the code or refresh token of an authenticated client: contract rows A2 and A5. The client gets {@code
 * invalid_grant} in every case but a different redirect URI.
 */
public enum GrantDenial implements Denial {
    CODE_INVALID("code-invalid", "The code is not valid, or was used before."),
    CODE_EXPIRED("code-expired", "The code has expired."),
    CODE_OF_OTHER_CLIENT("code-of-other-client", "The code was issued to another client."),
    PKCE_FAILED("pkce-failed", "The code verifier is missing or does not match the code challenge."),
    REDIRECT_URI_DIFFERS(
            "redirect-uri-differs", "The redirect URI is not that of the authorization request.", "invalid_redirect"),
    REFRESH_INVALID("refresh-invalid", "The refresh token was not issued by this tenant."),
    REFRESH_EXPIRED("refresh-expired", "The refresh token has expired."),
    REFRESH_OF_OTHER_CLIENT("refresh-of-other-client", "The refresh token was issued to another client."),
    REFRESH_REUSED("refresh-reused", "The refresh token was used before; the sign-in that it belongs to has ended."),
    SESSION_ENDED("session-ended", "The sign-in has ended: it was revoked, signed out or has expired."),
    USER_NOT_USABLE("user-not-usable", "The participant is disabled or gone.");

    private final String reason;
    private final String explanation;
    private final @Nullable String description;

    GrantDenial(String reason, String explanation) {
        this(reason, explanation, null);
    }

    GrantDenial(String reason, String explanation, @Nullable String description) {
        this.reason = reason;
        this.explanation = explanation;
        this.description = description;
    }

    /** Finds a denial by its reason. */
    public static Optional<GrantDenial> ofReason(@Nullable String reason) {
        return Arrays.stream(values())
                .filter(denial -> denial.reason.equals(reason))
                .findFirst();
    }

    /** Cognito answers a different redirect URI in its own way; other denials follow RFC 6749. */
    @Override
    public OAuthError error() {
        return this == REDIRECT_URI_DIFFERS ? OAuthError.UNAUTHORIZED_CLIENT : OAuthError.INVALID_GRANT;
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public String explanation() {
        return explanation;
    }

    /** The {@code error_description} that the client always gets; contract row T18 has one. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }
}
