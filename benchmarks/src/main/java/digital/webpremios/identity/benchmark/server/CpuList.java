package digital.webpremios.identity.benchmark.server;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A list of cores, as Linux writes it: {@code 0-3,8} (cpuset(7), "List format").
 *
 * @param cores at least one, ascending
 */
record CpuList(List<Integer> cores) {

    private static final String ALLOWED = "Cpus_allowed_list:";

    CpuList {
        cores = List.copyOf(cores);
    }

    /** The cores that a process may use, from its {@code /proc/PID/status}. */
    static CpuList ofStatus(String status) {
        return status.lines()
                .filter(line -> line.startsWith(ALLOWED))
                .map(line -> parse(line.substring(ALLOWED.length()).strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No line " + ALLOWED + " in a process's status"));
    }

    private static CpuList parse(String text) {
        return new CpuList(
                Stream.of(text.split(",", -1)).flatMap(CpuList::range).toList());
    }

    private static Stream<Integer> range(String text) {
        String[] ends = text.split("-", 2);
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                .boxed();
    }
}
