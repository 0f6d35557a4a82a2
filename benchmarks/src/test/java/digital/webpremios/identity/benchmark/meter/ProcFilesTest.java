package digital.webpremios.identity.benchmark.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ProcFilesTest {

    @Test
    void userAndSystemTimeAreAddedWhateverTheProcessIsCalled() {
        String stat = "4711 (a) b) (c) S 1 4711 4711 0 -1 4194560 2 0 0 0 1234 66 999 999 20 0 40 0 100 1 2 3";

        assertThat(ProcFiles.cpu(stat)).isEqualTo(Duration.ofSeconds(13));
    }

    @Test
    void theNameMayHoldBlanksAndBrackets() {
        assertThat(ProcFiles.name("4711 (C2 CompilerThre) S 1 4711")).isEqualTo("C2 CompilerThre");
        assertThat(ProcFiles.name("4711 (a) b) (c) S 1 4711")).isEqualTo("a) b) (c");
    }

    @Test
    void residentMemoryIsInBytes() {
        assertThat(ProcFiles.residentBytes("Name:\tjava\nVmRSS:\t  123456 kB\nThreads:\t9\n"))
                .isEqualTo(123_456 * 1024L);
    }

    @Test
    void aStatusWithoutMemoryIsAnError() {
        assertThatThrownBy(() -> ProcFiles.residentBytes("Name:\tjava\n")).hasMessageContaining("VmRSS");
    }

    @Test
    void thisProcessIsReadToo() throws Exception {
        Usage usage = ServerMeter.of(ProcessHandle.current().pid()).read();

        assertThat(usage.residentBytes()).isGreaterThan(1_000_000);
        assertThat(usage.cpu()).isPositive();
        assertThat(usage.since(usage).allocatedBytes()).isEmpty();
    }
}
