package digital.webpremios.identity.realmconfig.check;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.realmconfig.RealmConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a large portfolio needs little memory. */
final class LargePortfolioTest {

    private static final int MANY = 2_000;
    private static final String HEAP = "-Xmx48m";
    private static final long PATIENCE_SECONDS = 240;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void twoThousandTenantsAreCheckedAndRenderedInASmallHeap() throws Exception {
        Path portfolio = PortfolioTexts.write(directory, PortfolioTexts.HEADER + PortfolioTexts.many(MANY));

        assertThat(run("check", portfolio.toString())).startsWith("0 errors, 0 warnings");

        Path realms = directory.resolve("realms");
        assertThat(run("render", "--into", realms.toString(), portfolio.toString()))
                .contains("of " + MANY + " tenants; about ");
        try (var files = Files.list(realms)) {
            assertThat(files).hasSize(MANY);
        }
    }

    /** Returns the output of a run that ends well. */
    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RealmConfig.class.getName()));
        line.addAll(List.of(arguments));
        Path output = directory.resolve(arguments[0] + ".out");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }
}
