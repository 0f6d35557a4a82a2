package digital.webpremios.identity.benchmark.meter;

import java.time.Duration;

/** Reads what the files of Linux below {@code /proc/PID} say (proc_pid_stat(5), proc_pid_status(5)). */
final class ProcFiles {

    /** The kernel's unit for user space, USER_HZ: 100 on every platform that Java is there for. */
    private static final long TICKS_PER_SECOND = 100;

    private static final int UTIME = 14;
    private static final int STIME = 15;
    private static final int FIRST_AFTER_NAME = 3;

    private ProcFiles() {}

    /**
     * User and system time of a process, all its threads together. The second field, its name, may hold blanks and
     * brackets.
     */
    static Duration cpu(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks =
                Long.parseLong(fields[UTIME - FIRST_AFTER_NAME]) + Long.parseLong(fields[STIME - FIRST_AFTER_NAME]);
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
