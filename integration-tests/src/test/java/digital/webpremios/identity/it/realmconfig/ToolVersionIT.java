package digital.webpremios.identity.it.realmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.realmconfig.RealmConfigTool.Run;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code realm-config --version} needs no server. */
final class ToolVersionIT {

    @Test
    void theToolHasTheVersionOfThePacksJar(@TempDir Path directory) {
        Run run = new RealmConfigTool("http://localhost", Map.of(), directory).runOffline("--version");

        String jar = Path.of(System.getProperty("provider.jar")).getFileName().toString();
        assertThat(run.exitCode()).isZero();
        assertThat(run.output().strip())
                .isEqualTo("realm-config "
                        + jar.replace("webpremios-identity-", "").replace(".jar", ""));
    }
}
