package digital.webpremios.identity.it.realmconfig;

import digital.webpremios.identity.it.server.AdminApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The runnable jar of realm-config, run in a process of its own, as an operator runs it.
 *
 * @param server the server's root URL, as an argument
 * @param environment the environment variables, which contain secrets
 * @param directory the working directory, which gets the output
 */
public record RealmConfigTool(String server, Map<String, String> environment, Path directory) {

    private static final long PATIENCE_SECONDS = 240;

    /** The option that switches C2 off: the tool runs for a second, and the tests start it some two hundred times. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** The result of a run. */
    public record Run(int exitCode, String output) {}

    /** Runs it as the administrator until it ends, and returns its output, including errors. */
    public Run run(String command, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("--user", AdminApi.USER));
        all.addAll(List.of(arguments));
        return runAs(command, all.toArray());
    }

    /** Runs it with the credentials in the arguments. */
    public Run runAs(String command, Object... arguments) {
        return runOffline(command, withServer(arguments));
    }

    /** Runs a command that needs no server. */
    public Run runOffline(String command, Object... arguments) {
        try {
            Path output = Files.createTempFile(directory, command, ".out");
            Process process = start(output, command, arguments);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end: " + Files.readString(output));
            }
            return new Run(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Object[] withServer(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("--server", server));
        all.addAll(List.of(arguments));
        return all.toArray();
    }

    /** Starts it with exactly these arguments. */
    public Process start(Path output, String command, Object... arguments) throws IOException {
        List<String> line = new ArrayList<>(line(ClassArchive.option(), command));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("REALM_CONFIG_PASSWORD", AdminApi.PASSWORD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The command line that runs it, with an option of the JVM. */
    public static List<String> line(String option, String... words) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(SHORT_LIVED);
        line.addAll(List.of(option, "-jar", System.getProperty("realm-config.jar")));
        line.addAll(List.of(words));
        return line;
    }
}
