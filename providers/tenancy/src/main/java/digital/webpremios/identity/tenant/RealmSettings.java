package digital.webpremios.identity.tenant;

import org.jspecify.annotations.Nullable;

/**
 * The tenant settings of a realm as Keycloak stores them, not yet checked.
 *
 * @param realm the realm's name
 * @param enabled whether the realm is switched on
 * @param frontendUrl the attribute {@value #FRONTEND_URL}, Keycloak's own
 * @param tenantId the attribute {@value #TENANT_ID}: a tenant id, or {@code shared}
 * @param verboseErrors the attribute {@value #VERBOSE_ERRORS}: {@code true} or {@code false}
 * @param clientRegistration the attribute {@value #CLIENT_REGISTRATION}: {@code allowed} or {@code refused}
 */
public record RealmSettings(
        String realm,
        boolean enabled,
        @Nullable String frontendUrl,
        @Nullable String tenantId,
        @Nullable String verboseErrors,
        @Nullable String clientRegistration) {

    /** Keycloak's realm attribute behind "Frontend URL" in the admin console. */
    public static final String FRONTEND_URL = "frontendUrl";

    /** The realm attribute that makes a realm a tenant. */
    public static final String TENANT_ID = "webpremios.tenant-id";

    /** The realm attribute that adds {@code error_description} to errors. */
    public static final String VERBOSE_ERRORS = "webpremios.verbose-errors";

    /** The realm attribute that lets clients register themselves (RFC 7591). */
    public static final String CLIENT_REGISTRATION = "webpremios.dynamic-client-registration";
}
