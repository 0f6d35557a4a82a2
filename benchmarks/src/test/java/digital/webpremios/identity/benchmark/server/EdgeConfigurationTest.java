package digital.webpremios.identity.benchmark.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EdgeConfigurationTest {

    private static final Path SHIPPED = Path.of("../deploy/haproxy/haproxy.cfg");

    private final EdgeConfiguration edge = new EdgeConfiguration(20_001, List.of(20_002, 20_003, 20_004));

    @Test
    void whatIsMeasuredIsWhatIsDeployedButForPortsAndTls() throws IOException {
        String shipped = Files.readString(SHIPPED);
        List<String> changed = edge.of(shipped, 30_001, 30_002).lines().toList();

        List<String> lost = shipped.lines()
                .filter(line -> !changed.contains(line))
                .map(String::strip)
                .toList();

        assertThat(lost)
                .hasSize(14)
                .allMatch(line -> line.startsWith("bind :")
                        || line.startsWith("server keycloak-")
                        || line.startsWith("log stdout ")
                        || line.startsWith("http-request return status 421 ")
                        || line.contains("check port 9000"));
        assertThat(changed)
                .contains("    bind 127.0.0.1:20001")
                .contains("    server keycloak-1 127.0.0.1:30001")
                .noneMatch(line -> line.contains("bind :"));
    }

    @Test
    void aConfigurationThatLacksWhatIsReplacedIsRefusedWithItsName() {
        assertThatThrownBy(() -> edge.of("frontend tenants\n    bind :8443\n", 1, 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The edge's configuration has no 'bind :8443 ssl .*'");
    }
}
