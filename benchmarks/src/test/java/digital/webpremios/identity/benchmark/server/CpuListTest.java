package digital.webpremios.identity.benchmark.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CpuListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|[0]", "0-1|[0, 1]", "0-2,5,8-9|[0, 1, 2, 5, 8, 9]"})
    void rangesAndSingleCoresAreRead(String list, String cores) {
        CpuList read = CpuList.ofStatus("Name:\tjava\nCpus_allowed:\tffff\nCpus_allowed_list:\t" + list + "\n");

        assertThat(read.cores()).hasToString(cores);
    }

    @Test
    void aStatusWithoutCoresIsAnError() {
        assertThatThrownBy(() -> CpuList.ofStatus("Name:\tjava\n")).hasMessageContaining("Cpus_allowed_list");
    }

    @Test
    void whatThisProcessMayUseIsReadToo() throws Exception {
        CpuList own = CpuList.ofStatus(Files.readString(Path.of("/proc/self/status")));

        assertThat(own.cores()).hasSize(Runtime.getRuntime().availableProcessors());
    }
}
