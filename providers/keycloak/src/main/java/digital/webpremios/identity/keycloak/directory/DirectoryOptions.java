package digital.webpremios.identity.keycloak.directory;

import digital.webpremios.identity.tenant.HostName;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * The options of the tenant directory, checked.
 *
 * @param administrationHosts hosts of the admin console; if none, Keycloak's own options name them: {@code ServerHosts}
 * @param tenantRealmHosts hosts of no tenant at which the native paths of tenants' realms are served too
 * @param refreshInterval how long an unknown host is remembered as unknown
 * @param maxAge after how long the index of hosts is read anew in any case
 * @param maxOutage for how long the index that was read last is used while it cannot be read
 */
record DirectoryOptions(
        Set<HostName> administrationHosts,
        Set<HostName> tenantRealmHosts,
        Duration refreshInterval,
        Duration maxAge,
        Duration maxOutage) {

    /** The id of the provider that has these options. */
    static final String PROVIDER = "realm";

    static final String ADMINISTRATION_HOSTS = "administration-hosts";
    static final String TENANT_REALM_HOSTS = "tenant-realm-hosts";
    static final String REFRESH_INTERVAL = "refresh-interval-millis";
    static final String MAX_AGE = "max-age-seconds";
    static final String MAX_OUTAGE = "max-outage-seconds";
    private static final int DEFAULT_REFRESH_MILLIS = 1000;
    private static final int DEFAULT_MAX_AGE_SECONDS = 60;
    private static final int DEFAULT_MAX_OUTAGE_SECONDS = 3600;

    /**
     * Reads the server's configuration.
     *
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    static DirectoryOptions of(Config.Scope scope) {
        return new DirectoryOptions(
                hosts(ADMINISTRATION_HOSTS, scope.get(ADMINISTRATION_HOSTS)),
                hosts(TENANT_REALM_HOSTS, scope.get(TENANT_REALM_HOSTS)),
                Duration.ofMillis(number(scope, REFRESH_INTERVAL, DEFAULT_REFRESH_MILLIS, 60_000)),
                Duration.ofSeconds(number(scope, MAX_AGE, DEFAULT_MAX_AGE_SECONDS, 86_400)),
                Duration.ofSeconds(number(scope, MAX_OUTAGE, DEFAULT_MAX_OUTAGE_SECONDS, 86_400)));
    }

    static List<ProviderConfigProperty> properties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(ADMINISTRATION_HOSTS)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("Host names, separated by commas, by which the admin console and the master realm are"
                        + " reached. No tenant can have one of them. If not set, the hosts of --hostname and"
                        + " --hostname-admin. One of the three must be set in production mode, or the server does not"
                        + " start; in development mode every host that is no tenant's is an administration host then.")
                .add()
                .property()
                .name(TENANT_REALM_HOSTS)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("Host names, separated by commas, at which the paths /realms/{realm} of tenants are served"
                        + " beside the tenants' own hosts and the administration hosts, such as the host by which"
                        + " services of the same network reach the server. No tenant can have one of them. If not set,"
                        + " none.")
                .add()
                .property()
                .name(REFRESH_INTERVAL)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_REFRESH_MILLIS)
                .helpText("Milliseconds, 0 to 60000, for which a host that belongs to no tenant is remembered as such."
                        + " A tenant added on another node is served there at the latest after this time.")
                .add()
                .property()
                .name(MAX_AGE)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_MAX_AGE_SECONDS)
                .helpText("Seconds, 0 to 86400, after which the index of hosts is read from the database anew even if"
                        + " nothing is known to have changed. It costs one statement on each node.")
                .add()
                .property()
                .name(MAX_OUTAGE)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_MAX_OUTAGE_SECONDS)
                .helpText("Seconds, 0 to 86400, since the index of hosts was last read, for which it is used while the"
                        + " database does not answer. After that every host is answered 503 until it does.")
                .add()
                .build();
    }

    private static Set<HostName> hosts(String option, @Nullable String list) {
        Set<HostName> hosts = new LinkedHashSet<>();
        if (list != null && !list.isBlank()) {
            Arrays.stream(list.split(",", -1))
                    .map(String::strip)
                    .map(text -> HostName.parse(text)
                            .orElseThrow(() -> refused(option, text, "host names, separated by commas")))
                    .forEach(hosts::add);
        }
        return hosts;
    }

    private static int number(Config.Scope scope, String option, int byDefault, int max) {
        String text = scope.get(option);
        if (text == null || text.isBlank()) {
            return byDefault;
        }
        String expected = "a number from 0 to " + max;
        int value;
        try {
            value = Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw refused(option, text, expected);
        }
        if (value < 0 || value > max) {
            throw refused(option, text, expected);
        }
        return value;
    }

    private static IllegalArgumentException refused(String option, String value, String expected) {
        return new IllegalArgumentException(
                "Option " + fullName(option) + ": '" + value + "' is not allowed; expected " + expected + ".");
    }

    /** The full name of the option in the server's configuration. */
    static String fullName(String option) {
        return "spi-" + TenantDirectorySpi.NAME + "--" + PROVIDER + "--" + option;
    }
}
