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
 * The checked options of the tenant directory.
 *
 * @param administrationHosts hosts of the admin console; if there are none, Keycloak's own options name them: {@code
 *     ServerHosts}
 * @param tenantRealmHosts hosts of no tenant that also serve the native paths of tenants' realms
 * @param refreshInterval how long an unknown host is remembered as unknown
 * @param maxAge the age at which the index of hosts is read again in any case
 * @param maxOutage how long the last index is used while it cannot be read again
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
                .helpText(
                        "The host names of the admin console and the master realm, separated by commas. No tenant can have"
                                + " one of them. If not set, they are the hosts of --hostname and --hostname-admin. In production"
                                + " mode the server does not start if none of the three is set. In development mode every host"
                                + " that belongs to no tenant is an administration host then.")
                .add()
                .property()
                .name(TENANT_REALM_HOSTS)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText(
                        "Further host names that serve the paths /realms/{realm} of tenants, separated by commas, such as"
                                + " the host by which services of the same network reach the server. The tenants' own hosts and"
                                + " the administration hosts always serve them. No tenant can have one of these hosts.")
                .add()
                .property()
                .name(REFRESH_INTERVAL)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_REFRESH_MILLIS)
                .helpText("Milliseconds, 0 to 60000, for which a host that belongs to no tenant is remembered as such."
                        + " A tenant added on another node is served when Keycloak's message about it arrives. Without"
                        + " the message it is served after this time, or after 20 times the duration of reading all"
                        + " hosts if that is longer.")
                .add()
                .property()
                .name(MAX_AGE)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_MAX_AGE_SECONDS)
                .helpText(
                        "Seconds, 0 to 86400, after which the index of hosts is read from the database again even if no"
                                + " change is known. It costs one statement on each node. It is read in the background."
                                + " A request waits for it only if the index is twice as old.")
                .add()
                .property()
                .name(MAX_OUTAGE)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_MAX_OUTAGE_SECONDS)
                .helpText("Seconds, 0 to 86400, for which the index of hosts is used after it was last read, if the"
                        + " database does not answer. After that every host is answered 503 until the database"
                        + " answers.")
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
