package digital.webpremios.identity.keycloak.clientpolicy.limit;

import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The settings of {@link RateLimitExecutorFactory} as the admin console shows them. */
final class RateLimitProperties {

    private RateLimitProperties() {}

    static List<ProviderConfigProperty> list() {
        ProviderConfigurationBuilder builder = ProviderConfigurationBuilder.create();
        rate(
                builder,
                RateLimitSettings.CLIENT,
                "Requests per second of a client",
                "Token requests per second that one client may send on average, 0.001 to 1000000, or 'unrestricted'.");
        burst(
                builder,
                RateLimitSettings.CLIENT,
                "Burst of a client",
                "Token requests that one client may send at once, 1 to 1000000.",
                RateLimitSettings.DEFAULT_BURST);
        rate(
                builder,
                RateLimitSettings.TENANT,
                "Requests per second of the tenant",
                "Token requests per second of all clients of the realm together, 0.001 to 1000000, or 'unrestricted'.");
        burst(
                builder,
                RateLimitSettings.TENANT,
                "Burst of the tenant",
                "Token requests that all clients of the realm together may send at once, 1 to 1000000.",
                RateLimitSettings.DEFAULT_BURST);
        rate(
                builder,
                RateLimitSettings.FAILURES,
                "Failed authentications per minute",
                "How often per minute a client may fail to authenticate from one address (of IPv6: one /64) on average, 0.06 to"
                        + " 1000000, or 'unrestricted'. At other addresses the client is not slowed.");
        burst(
                builder,
                RateLimitSettings.FAILURES,
                "Burst of failed authentications",
                "How often a client may fail to authenticate from one address at once, 1 to 1000000.",
                RateLimitSettings.DEFAULT_FAILURES);
        return builder.build();
    }

    private static void rate(
            ProviderConfigurationBuilder builder, RateLimitSetting setting, String label, String helpText) {
        builder.property()
                .name(setting.rate())
                .label(label)
                .required(true)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText(helpText)
                .add();
    }

    private static void burst(
            ProviderConfigurationBuilder builder,
            RateLimitSetting setting,
            String label,
            String helpText,
            int byDefault) {
        builder.property()
                .name(setting.burst())
                .label(label)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .helpText(helpText)
                .defaultValue(byDefault)
                .add();
    }
}
