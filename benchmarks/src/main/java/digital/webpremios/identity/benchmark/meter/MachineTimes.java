package digital.webpremios.identity.benchmark.meter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What all cores of the machine have done since it was started (proc_stat(5)). Interrupts are left out: they are
 * those of the benchmark's own connections too.
 *
 * @param busy the time in processes: user, nice and system
 * @param stolen the time that the hypervisor gave to other machines
 * @param cores the number of cores
 */
record MachineTimes(Duration busy, Duration stolen, int cores) {

    private static final int USER = 1;
    private static final int NICE = 2;
    private static final int SYSTEM = 3;
    private static final int STEAL = 8;

    static MachineTimes now() throws IOException {
        return of(Files.readString(Path.of("/proc/stat")));
    }

    static MachineTimes of(String stat) {
        List<String[]> lines = stat.lines()
                .filter(line -> line.startsWith("cpu"))
                .map(line -> line.split(" +", -1))
                .toList();
        if (lines.size() < 2 || lines.get(0).length <= STEAL) {
            throw new IllegalArgumentException("No times of cores in /proc/stat");
        }
        String[] all = lines.get(0);
        return new MachineTimes(
                ProcFiles.ticks(Long.parseLong(all[USER]) + Long.parseLong(all[NICE]) + Long.parseLong(all[SYSTEM])),
                ProcFiles.ticks(Long.parseLong(all[STEAL])),
                lines.size() - 1);
    }
}
