package digital.webpremios.identity.keycloak.signature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.keycloak.Config;
import org.keycloak.crypto.Algorithm;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** What signs RS256: the option {@value #OPTION}. */
enum RsaImplementation {
    /** The native library if it is available and works, else the JDK. */
    AUTO,
    /** Always the JDK. */
    JDK,
    /** The native library. Without it the server does not start. */
    NATIVE;

    static final String OPTION = "implementation";

    /**
     * Reads the server's configuration.
     *
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    static RsaImplementation of(Config.Scope scope) {
        String text = scope.get(OPTION);
        if (text == null || text.isBlank()) {
            return AUTO;
        }
        return Arrays.stream(values())
                .filter(implementation -> implementation.value().equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        optionName() + ": '" + text + "' is not allowed; expected one of " + allowed() + "."));
    }

    static List<ProviderConfigProperty> properties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(OPTION)
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(Arrays.stream(values()).map(RsaImplementation::value).toList())
                .defaultValue(AUTO.value())
                .helpText("Who signs RS256: 'auto' is Amazon Corretto Crypto Provider if its jar is in providers/ and"
                        + " works, else the JDK; 'jdk' is the JDK; with 'native' the server does not start without the"
                        + " former.")
                .add()
                .build();
    }

    static String optionName() {
        return "Option spi-signature--" + Algorithm.RS256 + "--" + OPTION;
    }

    private static String allowed() {
        return Arrays.stream(values()).map(RsaImplementation::value).collect(Collectors.joining(", "));
    }

    private String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
