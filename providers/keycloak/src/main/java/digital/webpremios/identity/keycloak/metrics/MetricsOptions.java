package digital.webpremios.identity.keycloak.metrics;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * The checked options of the token metrics.
 *
 * @param maxTenants how many tenants have a label value of their own
 */
record MetricsOptions(int maxTenants) {

    /** The id of the listener that has these options. */
    static final String LISTENER = "webpremios-token-metrics";

    static final String MAX_TENANTS = "max-tenants";
    private static final int DEFAULT_MAX_TENANTS = 100;
    private static final int LIMIT = 10_000;

    /**
     * Reads the server's configuration.
     *
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    static MetricsOptions of(Config.Scope scope) {
        String text = scope.get(MAX_TENANTS);
        if (text == null || text.isBlank()) {
            return new MetricsOptions(DEFAULT_MAX_TENANTS);
        }
        int value;
        try {
            value = Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw refused(text);
        }
        if (value < 0 || value > LIMIT) {
            throw refused(text);
        }
        return new MetricsOptions(value);
    }

    static List<ProviderConfigProperty> properties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(MAX_TENANTS)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_MAX_TENANTS)
                .helpText(
                        "How many tenants, 0 to 10000, get their own value of the label 'tenant' in this node's metrics:"
                                + " the first that send a token request. All others share the value 'other'.")
                .add()
                .build();
    }

    private static IllegalArgumentException refused(String value) {
        return new IllegalArgumentException("Option spi-events-listener--" + LISTENER + "--" + MAX_TENANTS + ": '"
                + value + "' is not allowed; expected a number from 0 to " + LIMIT + ".");
    }
}
