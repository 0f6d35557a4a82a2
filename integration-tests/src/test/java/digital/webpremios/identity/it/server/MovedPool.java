package digital.webpremios.identity.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tenant that was migrated from a Cognito pool by the commands of the guide: {@code import-cognito}, {@code check}
 * and {@code render}. The server imports it with its participants when it starts.
 *
 * @param directory the folder of the commands' output
 */
public record MovedPool(Path directory) {

    public static final String REALM = "moved-pool";
    public static final String HOST = "auth.moved-pool.localhost";
    public static final String TENANT_ID = "40455";

    /** The migrated tenant that the running server has imported. */
    public static MovedPool current() {
        return new MovedPool(Settings.path("fork.directory").resolve(REALM));
    }

    /** Runs the commands again. */
    static MovedPool make() {
        MovedPool pool = current();
        try {
            delete(pool.directory());
            Files.createDirectories(pool.directory());
            pool.run(
                    "import-cognito",
                    "--from=" + Settings.get("cognito.directory"),
                    "--realm=" + REALM,
                    "--tenant-id=" + TENANT_ID,
                    "--host=" + HOST,
                    "--first-sign-in=old-pool",
                    "--old-pool-client=1h57kf5cpq17m0eml12example",
                    "--into=" + pool.directory());
            pool.run(
                    "check",
                    "--with-secrets",
                    "--secrets-env=" + pool.secretsFile(),
                    pool.directory().resolve("tenants").toString());
            pool.run("render", pool.directory().resolve("tenants").toString());
            return pool;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The descriptor. */
    public Path descriptor() {
        return directory.resolve("tenants/" + REALM + ".yaml");
    }

    /** The realm file. */
    public Path realmFile() {
        return directory.resolve("realms/" + REALM + ".json");
    }

    /** The clients' secrets, by the names of their variables. */
    public Map<String, String> secrets() {
        try (Stream<String> lines = Files.lines(secretsFile())) {
            return lines.filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies realm and participants into an import folder, under names that Keycloak reads together. */
    void copyInto(Path imports) throws IOException {
        Files.copy(realmFile(), imports.resolve(REALM + "-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        try (Stream<Path> users = Files.list(directory.resolve("users"))) {
            for (Path file : users.toList()) {
                Files.copy(file, imports.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path secretsFile() {
        return directory.resolve("secrets/" + REALM + ".env");
    }

    private void run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // each run lives for a second
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Settings.get("realm-config.jar")));
        command.addAll(List.of(arguments));
        Path output = directory.resolve(arguments[0] + ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(arguments[0] + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
