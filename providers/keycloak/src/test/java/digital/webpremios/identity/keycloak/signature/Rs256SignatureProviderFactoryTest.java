package digital.webpremios.identity.keycloak.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digital.webpremios.identity.keycloak.MapScope;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Rs256SignatureProviderFactoryTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void theLibraryThatIsThereSignsByDefault() {
        new Rs256SignatureProviderFactory(registry, CorrettoLibrary::find).init(new MapScope(Map.of()));

        assertSigner("native", "available");
    }

    @Test
    void theJdkSignsWhereItIsConfigured() {
        new Rs256SignatureProviderFactory(registry, CorrettoLibrary::find)
                .init(new MapScope(Map.of("implementation", "jdk")));

        assertSigner("jdk", "configured");
    }

    @ParameterizedTest
    @CsvSource({"true, no-library", "false, unusable-library"})
    void theJdkSignsWhereTheLibraryIsMissingOrUnusable(boolean missing, String reason) {
        new Rs256SignatureProviderFactory(registry, source(missing)).init(new MapScope(Map.of()));

        assertSigner("jdk", reason);
    }

    @ParameterizedTest
    @CsvSource({"true, is not in providers/", "false, no such code"})
    void aLibraryThatIsRequiredMustBeUsable(boolean missing, String reason) {
        var factory = new Rs256SignatureProviderFactory(registry, source(missing));

        assertThatThrownBy(() -> factory.init(new MapScope(Map.of("implementation", "native"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spi-signature--RS256--implementation is 'native'")
                .hasMessageContaining(reason);
        assertThat(registry.getMeters()).isEmpty();
    }

    private static Rs256SignatureProviderFactory.Source source(boolean missing) {
        return classes -> {
            if (missing) {
                return Optional.empty();
            }
            throw new UnusableLibraryException(new UnsatisfiedLinkError("no such code"));
        };
    }

    private void assertSigner(String signer, String reason) {
        assertThat(registry.getMeters()).hasSize(1);
        assertThat(registry.get("webpremios.rs256.signer")
                        .tags("signer", signer, "reason", reason)
                        .gauge()
                        .value())
                .isEqualTo(1);
    }
}
