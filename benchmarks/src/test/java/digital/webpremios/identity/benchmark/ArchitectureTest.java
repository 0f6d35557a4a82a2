package digital.webpremios.identity.benchmark;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of size and structure for the benchmark. */
final class ArchitectureTest {

    private static final String ROOT = ArchitectureTest.class.getPackageName();
    private static final Path SOURCES = Path.of("src");

    @Test
    void noClassIsLongerThan250Lines() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(250);
        }
    }

    /** The tests of a package count too. */
    @Test
    void noPackageHasMoreThanTwentyFiles() throws IOException {
        Map<Path, Long> sizes = sources().stream().collect(groupingBy(ArchitectureTest::packageOf, counting()));

        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy((folder, count) ->
                        assertThat(count).as(folder.toString()).isLessThanOrEqualTo(20));
    }

    @Test
    void noPackageDependsOnItselfThroughOthers() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(new ClassFileImporter().importPackages(ROOT));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
    }

    /** The folder below {@code src/main/java} or {@code src/test/java}. */
    private static Path packageOf(Path file) {
        Path folder = SOURCES.relativize(file.getParent());
        return folder.subpath(2, folder.getNameCount());
    }
}
