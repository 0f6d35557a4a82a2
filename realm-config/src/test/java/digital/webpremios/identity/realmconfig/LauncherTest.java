package digital.webpremios.identity.realmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the launcher script with test doubles of Java that only print their arguments. */
final class LauncherTest {

    private record Ended(int exitCode, String output) {}

    @TempDir
    private Path directory = Path.of("");

    private Path launcher = Path.of("");

    @BeforeEach
    void install() throws IOException {
        Path home = Files.createDirectories(directory.resolve("a tool/realm-config"));
        launcher = Files.copy(Path.of("realm-config"), home.resolve("realm-config"));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(home.resolve("target"));
        Files.writeString(home.resolve("target/realm-config.jar"), "a jar");
    }

    @Test
    void argumentsAndExitCodeArePassedThroughASymbolicLinkFromAnyDirectory() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("rc"), Path.of("a tool/realm-config/realm-config"));
        Files.createSymbolicLink(directory.resolve("rc2"), link);

        Ended ended = run(java("17.0.15", 7), directory.resolve("rc2").toString(), "check", "a b", "*", "");

        assertThat(ended.exitCode()).isEqualTo(7);
        assertThat(ended.output())
                .contains("<-jar><" + directory.toRealPath() + "/a tool/realm-config/target/realm-config.jar>")
                .contains("<check><a b><*><>")
                .contains("<-Drealm-config.input-is-terminal=false>");
    }

    @Test
    void theJarBesideTheDeliveredLauncherIsTheOneThatRuns() throws Exception {
        Path jar = Files.writeString(launcher.resolveSibling("realm-config.jar"), "a jar");

        Ended ended = run(java("17.0.15", 0), launcher.toString(), "check");

        assertThat(ended.output()).contains("<-jar><" + jar.toRealPath() + ">");
    }

    @Test
    void anOldJavaIsRefusedByItsNumber() throws Exception {
        for (String version : List.of("11.0.2", "1.8.0_402", "16")) {
            Ended ended = run(java(version, 0), launcher.toString(), "check");

            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.output())
                    .contains(
                            "needs Java 17 or later",
                            "found " + version.replaceFirst("^1\\.", "").split("\\.", -1)[0])
                    .hasLineCount(1);
        }
    }

    @Test
    void aNewerJavaWillDo() throws Exception {
        assertThat(run(java("25", 0), launcher.toString(), "--version").exitCode())
                .isZero();
    }

    @Test
    void withoutAnyJavaTheMessageSaysWhatIsNeeded() throws Exception {
        Ended ended = run(directory.resolve("nowhere"), launcher.toString(), "check");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output())
                .contains("needs Java 17 or later, by JAVA_HOME or on the path")
                .hasLineCount(1);
    }

    @Test
    void aJarOlderThanItsSourcesIsBuiltFirstAndAFailureRunsNothing() throws Exception {
        Path home = launcher.resolveSibling("");
        for (String source : List.of("src/main", "../providers/tenancy/src/main")) {
            Files.createDirectories(home.resolve(source));
        }
        Files.writeString(home.resolve("tenant-descriptor.schema.json"), "{}");
        Files.writeString(home.resolve("pom.xml"), "");
        Files.writeString(home.resolve("../pom.xml"), "");
        Files.setLastModifiedTime(
                home.resolve("target/realm-config.jar"), java.nio.file.attribute.FileTime.fromMillis(0));

        Ended failed = run(java("17", 0), launcher.toString(), "check");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.output())
                .contains("the build failed; nothing was run")
                .doesNotContain("<check>");

        executable(directory.resolve("bin/mvn"), "echo \"mvn $*\"; touch realm-config/target/realm-config.jar");
        Ended built = run(java("17", 0), launcher.toString(), "check");
        assertThat(built.output()).contains("building", "mvn -B", "<check>");
        assertThat(run(java("17", 0), launcher.toString(), "check").output()).doesNotContain("mvn");
    }

    private Path java(String version, int exitCode) throws IOException {
        Path home = directory.resolve("java-" + version);
        executable(home.resolve("bin/java"), "printf '<%s>' \"$@\"\nexit " + exitCode);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "#!/usr/bin/env bash\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended run(Path javaHome, String... command) throws Exception {
        Path bin = Files.createDirectories(directory.resolve("bin"));
        for (String tool : List.of(
                "bash", "env", "cat", "dirname", "readlink", "sed", "head", "find", "mkdir", "touch", "flock")) {
            Path there = Path.of("/usr/bin", tool);
            if (Files.exists(there) && !Files.exists(bin.resolve(tool))) {
                Files.createSymbolicLink(bin.resolve(tool), there);
            }
        }
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(
                        Files.createDirectories(directory.resolve("elsewhere")).toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
