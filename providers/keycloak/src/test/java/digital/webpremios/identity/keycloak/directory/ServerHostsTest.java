package digital.webpremios.identity.keycloak.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digital.webpremios.identity.keycloak.MapScope;
import digital.webpremios.identity.tenant.HostName;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerHostsTest {

    @Test
    void withoutAnyOptionAProductionServerDoesNotStartAndTheMessageSaysWhatToWrite() {
        ServerHosts none = hosts(Map.of(), Map.of());

        assertThatThrownBy(none::checkProduction)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("--spi-webpremios-tenant-directory--realm--administration-hosts=")
                .hasMessageContaining("Expected");
        assertThat(none.warning().orElseThrow())
                .contains("NO ADMINISTRATION HOST", "spi-webpremios-tenant-directory--realm--administration-hosts");
    }

    @ParameterizedTest
    @CsvSource({
        "hostname, id.example, id.example",
        "hostname, https://ID.example:8443/, id.example",
        "hostname, https://id.example./, id.example",
        "hostname-admin, https://admin.example/path, admin.example",
    })
    void keycloaksOwnOptionsNameTheAdministratorsToo(String option, String value, String host) {
        ServerHosts hosts = hosts(Map.of(), Map.of(option, value));

        assertThat(hosts.administration()).isEqualTo(names(host));
        assertThat(hosts.named()).isEqualTo(names(host));
        assertThatCode(hosts::checkProduction).doesNotThrowAnyException();
        assertThat(hosts.warning()).isEmpty();
    }

    @Test
    void theOptionDecidesWhoAdministersAndEveryNamedHostIsReserved() {
        ServerHosts hosts = hosts(
                Map.of("administration-hosts", "admin.example", "tenant-realm-hosts", "keycloak.internal"),
                Map.of("hostname", "id.example", "hostname-admin", "https://console.example"));

        assertThat(hosts.administration()).isEqualTo(names("admin.example"));
        assertThat(hosts.withTenantRealms()).isEqualTo(names("keycloak.internal"));
        assertThat(hosts.named())
                .isEqualTo(names("admin.example", "keycloak.internal", "id.example", "console.example"));
    }

    @ParameterizedTest
    @CsvSource({"hostname, ''", "hostname, ' '", "hostname, '[::1]'", "hostname-admin, 'http://[::1]:8080'"})
    void whatIsNoNameIsNoAdministrationHost(String option, String value) {
        assertThatThrownBy(() -> hosts(Map.of(), Map.of(option, value)).checkProduction())
                .isInstanceOf(IllegalStateException.class);
    }

    private static ServerHosts hosts(Map<String, String> options, Map<String, String> hostname) {
        return ServerHosts.of(DirectoryOptions.of(new MapScope(options)), new MapScope(hostname));
    }

    private static Set<HostName> names(String... names) {
        return Arrays.stream(names).map(HostName::new).collect(Collectors.toSet());
    }
}
