package digital.webpremios.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keycloak.events.EventListenerSpi;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;
import org.keycloak.services.clientpolicy.condition.ClientPolicyConditionProviderFactory;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/**
 * Generates {@code docs/configuration.md} from the factories. To write it anew:
 * {@code mvn -pl providers/tenancy,providers/keycloak test -Dtest=ConfigurationReferenceTest -Dupdate.reference=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
final class ConfigurationReferenceTest {

    private static final Path REFERENCE = Path.of("../../docs/configuration.md");
    private static final String HEADING = """
            # Configuration reference

            Generated from the providers by `ConfigurationReferenceTest`; do not edit. Options are given to `kc.sh start` as
            `--<option>=<value>`, or in `conf/keycloak.conf`. A value that cannot be used stops the server's start.

            | option | default | meaning |
            |---|---|---|
            """;

    @Test
    void theReferenceSaysWhatTheFactoriesSay() throws IOException {
        String generated = HEADING
                + ServiceLoader.load(Spi.class).stream()
                        .filter(spi -> spi.type().getPackageName().startsWith("digital.webpremios"))
                        .map(ServiceLoader.Provider::get)
                        .map(ConfigurationReferenceTest::rows)
                        .collect(Collectors.joining())
                + rows(new EventListenerSpi())
                + policies("Conditions of client policies", ClientPolicyConditionProviderFactory.class)
                + policies("Executors of client policies", ClientPolicyExecutorProviderFactory.class);
        if (Boolean.getBoolean("update.reference")) {
            Files.writeString(REFERENCE, generated);
        }

        assertThat(REFERENCE).hasContent(generated);
    }

    private static <T extends ProviderFactory<?> & ConfiguredProvider> String policies(String title, Class<T> type) {
        StringBuilder text = new StringBuilder("\n## ").append(title).append('\n');
        ServiceLoader.load(type).stream()
                .filter(factory -> factory.type().getPackageName().startsWith("digital.webpremios"))
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(ProviderFactory::getId))
                .forEach(factory -> {
                    text.append("\n### `").append(factory.getId()).append("`\n\n");
                    text.append(factory.getHelpText()).append("\n\n| setting | default | meaning |\n|---|---|---|\n");
                    factory.getConfigProperties().forEach(option -> text.append(row(option.getName(), option)));
                });
        return text.toString();
    }

    private static String rows(Spi spi) {
        StringBuilder rows = new StringBuilder();
        ServiceLoader.load(spi.getProviderFactoryClass()).stream()
                .filter(factory -> factory.type().getPackageName().startsWith("digital.webpremios"))
                .map(factory -> (ProviderFactory<?>) factory.get())
                .forEach(factory -> factory.getConfigMetadata()
                        .forEach(option -> rows.append(row(
                                "spi-" + optionName(spi) + "--" + factory.getId() + "--" + option.getName(), option))));
        return rows.toString();
    }

    /** Keycloak spells {@code eventsListener} as {@code events-listener} in options. */
    private static String optionName(Spi spi) {
        return spi.getName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String row(String name, ProviderConfigProperty option) {
        Object byDefault = option.getDefaultValue();
        return "| `" + name + "` | " + (byDefault == null ? "–" : "`" + byDefault + "`") + " | " + option.getHelpText()
                + " |\n";
    }
}
