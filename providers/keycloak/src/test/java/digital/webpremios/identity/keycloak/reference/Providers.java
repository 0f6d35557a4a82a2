package digital.webpremios.identity.keycloak.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** What the jar's factories declare, as the server would load them. */
public final class Providers {

    private static final Path SERVICES = Path.of("src/main/resources/META-INF/services");

    private Providers() {}

    /** The options of the server's start, of every factory that has any, whether the SPI is ours or Keycloak's. */
    static List<Setting> options() {
        return ServiceLoader.load(Spi.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(spi -> Files.exists(
                        SERVICES.resolve(spi.getProviderFactoryClass().getName())))
                .sorted(Comparator.comparing(Spi::getName))
                .flatMap(Providers::options)
                .toList();
    }

    static <T extends ProviderFactory<?> & ConfiguredProvider> List<PolicyProvider> policies(Class<T> type) {
        return ours(type)
                .map(factory -> PolicyProvider.of(factory))
                .sorted(Comparator.comparing(PolicyProvider::id))
                .toList();
    }

    private static Stream<Setting> options(Spi spi) {
        return ours(spi.getProviderFactoryClass())
                .map(factory -> (ProviderFactory<?>) factory)
                .filter(Providers::hasOptionsOfItsOwn)
                .flatMap(factory -> {
                    String provider = optionName(spi) + "--" + factory.getId();
                    return factory.getConfigMetadata().stream()
                            .map(option -> Setting.of("spi-" + provider + "--" + option.getName(), provider, option));
                });
    }

    /** Keycloak's own documentation has the options of its factories that ours extend. */
    public static boolean hasOptionsOfItsOwn(ProviderFactory<?> factory) {
        try {
            return isOurs(factory.getClass().getMethod("getConfigMetadata").getDeclaringClass());
        } catch (NoSuchMethodException e) {
            throw new LinkageError("Every ProviderFactory has the method", e);
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith("digital.webpremios");
    }

    /** Keycloak spells {@code eventsListener} as {@code events-listener} in options. */
    private static String optionName(Spi spi) {
        return spi.getName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static <T> Stream<T> ours(Class<T> type) {
        return ServiceLoader.load(type).stream()
                .filter(provider -> isOurs(provider.type()))
                .map(ServiceLoader.Provider::get);
    }
}
