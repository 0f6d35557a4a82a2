package digital.webpremios.identity.it.server;

import digital.webpremios.identity.testserver.ServerProcess;
import digital.webpremios.identity.testserver.StartArguments;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder with the distribution from Maven Central, from which servers are built and started.
 *
 * @param home the folder
 * @param log the file to which the output of its processes is added
 */
public record Distribution(Path home, Path log) {

    /** A copy of the distribution that the build has unpacked, with the jars under test and the shipped realms. */
    public static Distribution prepare(Path folder, Path log) {
        Distribution distribution = unpacked(Settings.path("keycloak.home"), folder, log);
        distribution.take("data/import", Settings.path("realms.directory"));
        distribution.takeMovedPool();
        for (String jar : List.of("provider.jar", "theme.jar", "probe.jar", "corretto.jar")) {
            distribution.take("providers", Settings.path(jar));
        }
        return distribution;
    }

    /** A copy of an unpacked distribution, without data and jars of an earlier use. */
    public static Distribution unpacked(Path home, Path folder, Path log) {
        Distribution distribution = new Distribution(home, log).copyTo(folder, log);
        delete(folder.resolve("data"));
        delete(folder.resolve("providers"));
        return distribution;
    }

    /** A copy; replaces what was in its folder and its log. */
    public Distribution copyTo(Path folder, Path itsLog) {
        delete(folder);
        delete(itsLog);
        copy(home, folder);
        return new Distribution(folder, itsLog);
    }

    /** Runs {@code kc.sh build} to its end. */
    public void build(Map<String, String> environment, String... options) {
        try {
            List<String> arguments = new ArrayList<>(List.of("build"));
            arguments.addAll(Arrays.asList(options));
            int status = run(environment, arguments).waitFor();
            if (status != 0) {
                throw new IllegalStateException("kc.sh build ended with " + status + ":\n" + logged());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts {@code kc.sh}. */
    public Process run(Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/kc.sh").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", Settings.get("server.java.home"));
        // half the processor time until the server is ready; what C2 compiles would hardly be used before the tests are
        // over
        builder.environment().putIfAbsent("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        builder.redirectErrorStream(true).redirectInput(new File("/dev/null"));
        try {
            return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a built distribution in production mode, without waiting for it. */
    public ServerProcess start(Map<String, String> environment, int port, int managementPort, List<String> options) {
        List<String> arguments = StartArguments.of(port, managementPort, options);
        return new ServerProcess(run(environment, arguments).toHandle());
    }

    /** The output of its processes so far. */
    public String logged() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a file, or every file of a folder, into one of its folders. */
    public void take(String folder, Path fileOrFolder) {
        try (Stream<Path> files = Files.walk(fileOrFolder, 1)) {
            Path target = Files.createDirectories(home.resolve(folder));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeMovedPool() {
        try {
            MovedPool.make().copyInto(home.resolve("data/import"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies with the times of modification, because a built server compares those of its jars. */
    private static void copy(Path from, Path to) {
        CopyOption[] asItIs = {StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS};
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target, asItIs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file, or a folder and all that is in it. */
    public static void delete(Path fileOrFolder) {
        if (Files.exists(fileOrFolder)) {
            try (Stream<Path> paths = Files.walk(fileOrFolder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
