package digital.webpremios.identity.keycloak.metrics;

import digital.webpremios.identity.denial.OAuthError;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Errors;

/** The reason codes of refusals at a token endpoint. */
final class RefusalReason {

    static final String TOO_MANY_REQUESTS = "too-many-requests";
    static final String SERVER_ERROR = OAuthErrorException.SERVER_ERROR;

    private RefusalReason() {}

    /** One spelling for a limit that was reached, whether a denial or Keycloak tells of it. */
    static @Nullable String of(@Nullable String code) {
        return OAuthError.TOO_MANY_REQUESTS.code().equals(code) ? TOO_MANY_REQUESTS : code;
    }

    /** The codes of {@link digital.webpremios.identity.denial.Denial}. */
    static Stream<String> ofDenials() {
        return Stream.of(
                "client-misconfigured",
                "client-policy",
                "conflicting-credentials",
                "duplicate-parameter",
                "foreign-tenant",
                "grant-not-enabled",
                "malformed-authorization",
                "malformed-client-metadata",
                "malformed-scope",
                "missing-parameter",
                "no-scope-enabled",
                "refused-by-server",
                "scope-not-enabled",
                "secret-in-query",
                "tenant-disabled",
                "tenant-not-allowed",
                "too-long",
                TOO_MANY_REQUESTS,
                "too-many-scopes",
                "unreadable-parameters",
                "unsupported-grant-type",
                "user-scope");
    }

    /** The errors of Keycloak's events and, where it sends none, of its answers. */
    static Stream<String> ofKeycloak() {
        return Stream.of(
                Errors.ACCESS_DENIED,
                Errors.CLIENT_DISABLED,
                Errors.CLIENT_NOT_FOUND,
                Errors.CODE_VERIFIER_MISSING,
                Errors.CONSENT_DENIED,
                Errors.DIFFERENT_USER_AUTHENTICATED,
                Errors.EXPIRED_CODE,
                Errors.EXPIRED_OAUTH2_DEVICE_CODE,
                Errors.ILLEGAL_ORIGIN,
                Errors.INVALID_AUTHORIZATION_DETAILS,
                Errors.INVALID_CLIENT,
                Errors.INVALID_CLIENT_CREDENTIALS,
                Errors.INVALID_CODE,
                Errors.INVALID_CODE_VERIFIER,
                Errors.INVALID_DPOP_PROOF,
                Errors.INVALID_ISSUER,
                Errors.INVALID_OAUTH2_DEVICE_CODE,
                Errors.INVALID_PERMISSION_TICKET,
                Errors.INVALID_REDIRECT_URI,
                Errors.INVALID_REQUEST,
                Errors.INVALID_SCOPE,
                Errors.INVALID_TOKEN,
                Errors.INVALID_USER_CREDENTIALS,
                Errors.NOT_ALLOWED,
                Errors.PKCE_VERIFICATION_FAILED,
                Errors.REALM_DISABLED,
                Errors.RESOLVE_REQUIRED_ACTIONS,
                Errors.SESSION_EXPIRED,
                Errors.SLOW_DOWN,
                Errors.SSL_REQUIRED,
                Errors.UNAUTHORIZED_CLIENT,
                Errors.USER_DISABLED,
                Errors.USER_NOT_FOUND,
                Errors.USER_SESSION_NOT_FOUND,
                Errors.USER_TEMPORARILY_DISABLED,
                OAuthErrorException.AUTHORIZATION_PENDING,
                OAuthErrorException.EXPIRED_TOKEN,
                OAuthErrorException.INVALID_GRANT,
                OAuthErrorException.INVALID_TARGET,
                OAuthErrorException.UNSUPPORTED_GRANT_TYPE,
                SERVER_ERROR);
    }
}
