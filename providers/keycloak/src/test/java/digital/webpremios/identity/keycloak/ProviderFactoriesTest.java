package digital.webpremios.identity.keycloak;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import digital.webpremios.identity.keycloak.reference.Providers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.crypto.SignatureProviderFactory;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The contract that every provider factory of the jar keeps. */
final class ProviderFactoriesTest {

    private static final Path SERVICES = Path.of("src/main/resources/META-INF/services");

    static List<ProviderFactory<?>> factories() throws IOException {
        return registered(ProviderFactory.class).stream()
                .<ProviderFactory<?>>map(ProviderFactory.class::cast)
                .toList();
    }

    @Test
    void everyFactoryAndEverySpiOfTheJarIsRegistered() throws IOException {
        Set<String> written = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("digital.webpremios.identity.keycloak")
                        .stream()
                        .filter(type -> type.isAssignableTo(ProviderFactory.class) || type.isAssignableTo(Spi.class))
                        .filter(type ->
                                !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getFullName)
                        .collect(toSet());
        Set<String> registered = registered(Object.class).stream()
                .map(factory -> factory.getClass().getName())
                .collect(toSet());

        assertThat(registered).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void everyFactoryIsRegisteredForAnInterfaceThatItHas() throws Exception {
        for (Map.Entry<String, List<String>> service : services().entrySet()) {
            Class<?> type = Class.forName(service.getKey());
            for (String name : service.getValue()) {
                assertThat(type).isAssignableFrom(Class.forName(name));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    void anIdIsInKebabOrSnakeCaseOrAnAlgorithmsNameAndTheFactorysOwn(ProviderFactory<?> factory) throws IOException {
        assertThat(factory.getId())
                .matches(
                        factory instanceof SignatureProviderFactory
                                ? "[A-Z]{2}[0-9]{3}"
                                : "[a-z][a-z0-9]*([-_][a-z0-9]+)*");
        assertThat(factories().stream()
                        .filter(other -> other.getId().equals(factory.getId()))
                        .toList())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("factories")
    void everyOptionIsDocumented(ProviderFactory<?> factory) {
        if (Providers.hasOptionsOfItsOwn(factory)) {
            assertThat(factory.getConfigMetadata()).allSatisfy(ProviderFactoriesTest::assertDocumented);
        }
        if (factory instanceof ConfiguredProvider configured) {
            assertThat(configured.getHelpText()).hasSizeGreaterThan(20).endsWith(".");
            assertThat(configured.getConfigProperties()).allSatisfy(property -> {
                assertDocumented(property);
                assertThat(property.getLabel()).as("label in the console").isNotBlank();
            });
        }
    }

    private static void assertDocumented(ProviderConfigProperty property) {
        assertThat(property.getName()).matches("[a-z]+(-[a-z]+)*");
        assertThat(property.getType()).isNotBlank();
        assertThat(property.getHelpText()).hasSizeGreaterThan(20).endsWith(".");
    }

    private static List<Object> registered(Class<?> type) throws IOException {
        return services().values().stream()
                .flatMap(List::stream)
                .map(ProviderFactoriesTest::create)
                .filter(type::isInstance)
                .toList();
    }

    private static Map<String, List<String>> services() throws IOException {
        try (Stream<Path> files = Files.list(SERVICES)) {
            return files.collect(toMap(file -> file.getFileName().toString(), ProviderFactoriesTest::lines));
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object create(String name) {
        try {
            return Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name + " has no public constructor without parameters", e);
        }
    }
}
