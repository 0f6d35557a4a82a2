package digital.webpremios.identity.realmconfig.cognito;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Runs {@code import-cognito} on a copy of the campaign's pool. */
final class ImportRun {

    static final Path CAMPAIGN = Path.of("src/test/resources/cognito/campaign");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path from;
    private final Path into;

    private ImportRun(Path directory) {
        this.from = directory.resolve("aws");
        this.into = directory.resolve("out/campaigns");
    }

    /** A copy of the pool in an empty directory. */
    static ImportRun in(Path directory) throws IOException {
        ImportRun run = new ImportRun(directory);
        try (Stream<Path> files = Files.walk(CAMPAIGN)) {
            for (Path file : files.toList()) {
                Files.copy(file, run.from.resolve(CAMPAIGN.relativize(file).toString()));
            }
        }
        return run;
    }

    Path from(String name) {
        return from.resolve(name);
    }

    Path into(String name) {
        return into.resolve(name);
    }

    /** Replaces a text in a file of the input. */
    void edit(String name, String text, String other) throws IOException {
        String whole = Files.readString(from(name));
        if (!whole.contains(text)) {
            throw new IllegalArgumentException(name + " has no " + text);
        }
        Files.writeString(from(name), whole.replace(text, other));
    }

    int run(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--from=" + from, "--into=" + into, "--tenant-id=40455", "--realm=campanha"));
        arguments.addAll(List.of(more));
        return execute(arguments);
    }

    /** Runs it with one argument in the place of the one of the same name. */
    int runInstead(String argument, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--from=" + from, "--into=" + into, "--tenant-id=40455", "--realm=campanha"));
        String name = argument.substring(0, argument.indexOf('=') + 1);
        arguments.removeIf(other -> other.startsWith(name));
        arguments.add(argument);
        arguments.addAll(List.of(more));
        return execute(arguments);
    }

    private int execute(List<String> arguments) {
        return new CommandLine(new ImportCognitoCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(arguments.toArray(String[]::new));
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    String written(String name) {
        try {
            return Files.readString(into(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below the parent of the directory that is written into, temporary ones too. */
    List<String> everythingWritten() throws IOException {
        Path parent = into.resolveSibling("");
        if (!Files.exists(parent)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(parent)) {
            return files.filter(file -> !file.equals(parent))
                    .map(file -> parent.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
