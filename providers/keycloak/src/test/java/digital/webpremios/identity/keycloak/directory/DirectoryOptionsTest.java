package digital.webpremios.identity.keycloak.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digital.webpremios.identity.keycloak.MapScope;
import digital.webpremios.identity.tenant.HostName;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DirectoryOptionsTest {

    @Test
    void nothingSetMeansTheDefaults() {
        assertThat(options(Map.of()))
                .isEqualTo(new DirectoryOptions(
                        Set.of(), Set.of(), Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofHours(1)));
    }

    @Test
    void administrationHostsAreReadInTheirOneSpelling() {
        assertThat(options(Map.of("administration-hosts", "Admin.Example., localhost:8080"))
                        .administrationHosts())
                .containsExactly(new HostName("admin.example"), new HostName("localhost"));
    }

    @ParameterizedTest
    @CsvSource({
        "administration-hosts,        'https://admin.example'",
        "administration-hosts,        'admin.example,,other.example'",
        "administration-hosts,        'admin.ex\u00e4mple'",
        "administration-hosts,        '[::1]'",
        "tenant-realm-hosts,          'http://keycloak.internal'",
        "tenant-realm-hosts,          'keycloak_internal'",
        "refresh-interval-millis,     soon",
        "refresh-interval-millis,     -1",
        "refresh-interval-millis,     60001",
        "max-age-seconds,             86401",
        "max-age-seconds,             1.5",
        "max-outage-seconds,          -1",
        "max-outage-seconds,          86401",
        "max-outage-seconds,          for-ever",
    })
    void aValueThatCannotBeUsedIsRefusedByTheOptionsFullName(String option, String value) {
        assertThatThrownBy(() -> options(Map.of(option, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spi-webpremios-tenant-directory--realm--" + option)
                .hasMessageContaining("expected");
    }

    private static DirectoryOptions options(Map<String, String> values) {
        return DirectoryOptions.of(new MapScope(values));
    }
}
