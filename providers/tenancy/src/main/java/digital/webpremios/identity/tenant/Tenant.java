package digital.webpremios.identity.tenant;

/**
 * A tenant, as it is served at one of its hosts.
 *
 * @param realm the name of its Keycloak realm
 * @param enabled whether the realm is switched on
 * @param frontendUrl the root of its authorization host
 * @param tenancy whether the realm belongs to one tenant or is shared by several
 * @param verboseErrors whether errors carry an {@code error_description}
 * @param clientRegistration whether clients may register themselves (RFC 7591)
 */
public record Tenant(
        String realm,
        boolean enabled,
        FrontendUrl frontendUrl,
        Tenancy tenancy,
        boolean verboseErrors,
        boolean clientRegistration) {}
