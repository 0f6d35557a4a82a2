package digital.webpremios.identity.keycloak.directory;

import digital.webpremios.identity.tenant.HostName;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;

/**
 * The hosts of the server itself, from its options.
 *
 * @param administration hosts of the admin console and the master realm; if there are none, every host that belongs to
 *     no tenant is one
 * @param withTenantRealms hosts of no tenant that also serve the native paths of tenants' realms
 * @param named every host that an option names, including the administration hosts
 */
record ServerHosts(Set<HostName> administration, Set<HostName> withTenantRealms, Set<HostName> named) {

    private static final String OPTION = DirectoryOptions.fullName(DirectoryOptions.ADMINISTRATION_HOSTS);

    ServerHosts {
        administration = Set.copyOf(administration);
        withTenantRealms = Set.copyOf(withTenantRealms);
        named = Set.copyOf(named);
    }

    /**
     * Reads the server's options.
     *
     * @param hostname the scope of Keycloak's own options {@code hostname} and {@code hostname-admin}
     */
    static ServerHosts of(DirectoryOptions options, Config.Scope hostname) {
        Set<HostName> keycloaks = new LinkedHashSet<>();
        host(hostname.get("hostname")).ifPresent(keycloaks::add);
        host(hostname.get("hostname-admin")).ifPresent(keycloaks::add);
        Set<HostName> administration =
                options.administrationHosts().isEmpty() ? keycloaks : options.administrationHosts();
        Set<HostName> named = new HashSet<>(keycloaks);
        named.addAll(options.administrationHosts());
        named.addAll(options.tenantRealmHosts());
        return new ServerHosts(administration, options.tenantRealmHosts(), named);
    }

    /**
     * Checks that a server in production mode has an administration host.
     *
     * @throws IllegalStateException if no host of the administrators is known
     */
    void checkProduction() {
        if (administration.isEmpty()) {
            throw new IllegalStateException("Option " + OPTION
                    + " is not set, and neither is hostname: any tenant could"
                    + " take the host of the admin console. Expected the host names of the admin console, separated by"
                    + " commas. Start the server with --" + OPTION + "=admin.example.com (your own host name there).");
        }
    }

    /** A warning for the operator of a server in development mode; empty if there is none. */
    Optional<String> warning() {
        if (!administration.isEmpty()) {
            return Optional.empty();
        }
        String line = "*".repeat(100);
        return Optional.of(String.join(
                System.lineSeparator(),
                "",
                line,
                "NO ADMINISTRATION HOST IS SET. Every host that belongs to no tenant serves the admin console and the",
                "master realm, and a tenant's administrator can take the host by which you reach them.",
                "Start the server with --" + OPTION + "=<host of the admin console>.",
                "Without that option (or --hostname) a server in production mode does not start.",
                line));
    }

    /** The host of one of Keycloak's options, which is a name or a URL. */
    private static Optional<HostName> host(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String text = value.strip();
        String authority = text.contains("://") ? URI.create(text).getAuthority() : text;
        return Optional.ofNullable(authority).flatMap(HostName::parse);
    }
}
