package digital.webpremios.identity.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The machine and the command of a measurement.
 *
 * @param text one line, which ends with the command
 */
public record Machine(String text) {

    /** This machine, today. */
    public static Machine current(String command) throws IOException {
        String processor = value("/proc/cpuinfo", "model name");
        long gigabytes =
                Math.round(Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "")) / 1e6);
        return new Machine(String.join(
                ", ",
                Runtime.getRuntime().availableProcessors() + " × " + processor,
                gigabytes + " GB",
                "Linux " + System.getProperty("os.version"),
                "Java " + System.getProperty("java.version"),
                LocalDate.now(ZoneOffset.UTC).toString(),
                "`" + command + "`"));
    }

    private static String value(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("0");
    }
}
