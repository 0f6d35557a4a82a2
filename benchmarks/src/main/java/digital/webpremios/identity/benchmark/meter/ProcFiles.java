package digital.webpremios.identity.benchmark.meter;

import java.time.Duration;

/** Reads the files of Linux below {@code /proc/PID} (proc_pid_stat(5), proc_pid_status(5)). */
final class ProcFiles {

    /** The kernel's clock ticks per second (USER_HZ): 100 on every platform that Java supports. */
    private static final long TICKS_PER_SECOND = 100;

    private static final int UTIME = 14;
    private static final int STIME = 15;
    private static final int FIRST_AFTER_NAME = 3;

    private ProcFiles() {}

    /**
     * User and system time of all threads of a process. The second field, the name, may contain blanks and brackets.
     */
    static Duration cpu(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks =
                Long.parseLong(fields[UTIME - FIRST_AFTER_NAME]) + Long.parseLong(fields[STIME - FIRST_AFTER_NAME]);
        return ticks(ticks);
    }

    /** The name of a process or of a thread, of which Linux keeps fifteen characters. */
    static String name(String stat) {
        return stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    }

    static Duration ticks(long ticks) {
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    /** Resident memory in bytes. */
    static long residentBytes(String status) {
        return status.lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> line.replaceAll("[^0-9]", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No line VmRSS in a process's status"))
                * 1024;
    }
}
