package digital.webpremios.identity.keycloak.metrics;

import digital.webpremios.identity.denial.GrantDenial;
import digital.webpremios.identity.denial.Limit;
import java.util.Arrays;
import java.util.stream.Stream;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Errors;

/** The reason codes of refusals at a token endpoint. */
final class RefusalReason {

    static final String SERVER_ERROR = "server-error";
    static final String SERVER_UNAVAILABLE = "server-unavailable";

    private RefusalReason() {}

    /**
     * The codes of {@link digital.webpremios.identity.denial.Denial}, except those of the browser paths and of clients'
     * own secrets.
     */
    static Stream<String> ofDenials() {
        return Stream.concat(
                Stream.concat(
                        Arrays.stream(Limit.values()).map(Limit::reason),
                        Arrays.stream(GrantDenial.values()).map(GrantDenial::reason)),
                Stream.of(
                        "client-misconfigured",
                        "client-policy",
                        "conflicting-credentials",
                        "duplicate-parameter",
                        "foreign-tenant",
                        "grant-not-enabled",
                        "introspection-not-enabled",
                        "malformed-authorization",
                        "malformed-client-metadata",
                        "malformed-scope",
                        "missing-parameter",
                        "no-app-client",
                        "no-scope-enabled",
                        "refused-by-server",
                        "registration-out-of-bounds",
                        "scope-not-allowed",
                        "scope-not-enabled",
                        "secret-in-query",
                        SERVER_ERROR,
                        SERVER_UNAVAILABLE,
                        "source-address-not-allowed",
                        "tenant-disabled",
                        "tenant-not-allowed",
                        "token-lifetime-out-of-bounds",
                        "too-long",
                        "too-many-scopes",
                        "unreadable-parameters",
                        "unsupported-grant-type",
                        "unsupported-token-type",
                        "user-scope"));
    }

    /** The error codes of Keycloak's events, or of its answers without an event. */
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
                OAuthErrorException.UNSUPPORTED_GRANT_TYPE);
    }
}
