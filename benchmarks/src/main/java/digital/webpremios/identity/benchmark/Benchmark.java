package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.measure.Progress;
import digital.webpremios.identity.benchmark.report.Language;
import digital.webpremios.identity.benchmark.report.Machine;
import digital.webpremios.identity.benchmark.server.Peer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures what a machine token costs, compared with stock Keycloak and other servers, and how the cost grows. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description =
                "Measures what a machine's token costs, beside stock Keycloak and other servers, and how that grows.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:Everything was measured, and every goal that was measured is judged, reached or not.",
            "1:A measurement has failed, or the benchmark could not be prepared.",
            "2:The command line is wrong.",
            "3:Everything was measured, but at least one goal is not judged; the table of goals says why."
        })
public final class Benchmark implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int NOT_JUDGED = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "WHAT",
            converter = Selection.Converter.class,
            completionCandidates = Selection.Names.class,
            description = "What to measure: ${COMPLETION-CANDIDATES}; everything but overload if nothing is"
                    + " named, or only the comparison with --quick.")
    private List<Selection> selected = List.of();

    @Option(names = "--quick", description = "Short rounds, and of the comparison only the targets that goals need.")
    private boolean quick;

    @Option(
            names = "--smoke",
            description =
                    "A few requests to the hosted domain, stock Keycloak and one other server, in a minute: whether"
                            + " the benchmark itself works. No figures are shown.")
    private boolean smoke;

    @Option(names = "--connections", defaultValue = "16", description = "Connections kept open (${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--most",
            defaultValue = "20000",
            description = "The largest size of a curve that is measured (${DEFAULT-VALUE}).")
    private int most;

    @Option(names = "--update-docs", description = "Write tables, CSV and plot into docs/.")
    private boolean updateDocs;

    @Option(names = "--project", required = true, hidden = true)
    private Path project = Path.of("");

    @Option(names = "--native-library", hidden = true)
    private boolean nativeLibrary;

    @Option(names = "--haproxy", hidden = true)
    private boolean haproxy;

    @Option(names = "--peer", hidden = true)
    private Set<Peer> peers = Set.of();

    @Option(names = "--stock", hidden = true)
    private boolean stock;

    private Benchmark() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("benchmarks/run: " + failure.getMessage());
                    return FAILED;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (smoke && (quick || updateDocs || !selected.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--smoke measures nothing; expected it without --quick, --update-docs and names of what to measure");
        }
        PrintWriter out = spec.commandLine().getOut();
        Path work = project.resolve("target/benchmarks");
        Publication publication = publication(work);
        Run run = new Run(
                () -> new Servers(folders(work), available()),
                depth(),
                connections,
                most,
                new Progress(out),
                publication);
        Findings found = run.of(wanted());
        out.print(smoke ? publication.proof(found) : publication.text(found));
        out.flush();
        if (!found.failed().isEmpty()) {
            return FAILED;
        }
        return !smoke && publication.notJudged(found) > 0 ? NOT_JUDGED : CommandLine.ExitCode.OK;
    }

    private Publication publication(Path work) throws IOException {
        Path results = work.resolve(smoke ? "smoke" : "results");
        List<Path> folders = new ArrayList<>(List.of(results));
        List<Path> pages = new ArrayList<>();
        if (smoke) {
            pages.add(copyOfPages(results));
        }
        if (updateDocs) {
            folders.add(project.resolve("docs/performance"));
            pages.add(project.resolve("docs"));
        }
        return new Publication(folders, pages, Machine.current(command()));
    }

    private List<Selection> wanted() {
        if (!selected.isEmpty()) {
            return selected;
        }
        return depth() == Depth.FULL ? Selection.usual() : List.of(Selection.comparison());
    }

    private Depth depth() {
        if (smoke) {
            return Depth.SMOKE;
        }
        return quick ? Depth.QUICK : Depth.FULL;
    }

    /** Copies the pages that get the tables into a folder that is not published. */
    private Path copyOfPages(Path folder) throws IOException {
        for (Language language : Language.all()) {
            for (String page : List.of(language.page(), language.details())) {
                Path copy = folder.resolve(page);
                Files.createDirectories(copy.getParent());
                Files.copy(project.resolve("docs").resolve(page), copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }

    private Servers.Available available() {
        return new Servers.Available(stock, nativeLibrary, haproxy, peers);
    }

    private Servers.Folders folders(Path work) {
        return new Servers.Folders(
                work.resolve("pack"),
                work.resolve("stock"),
                work.resolve("cluster"),
                project.resolve("benchmarks/peers"),
                project.resolve("realm-config/realms"),
                project.resolve("deploy/haproxy/haproxy.cfg"),
                work.resolve("run"));
    }

    private String command() {
        List<String> words = new ArrayList<>(List.of("benchmarks/run"));
        selected.forEach(selection -> words.add(selection.name()));
        if (depth() != Depth.FULL) {
            words.add("--" + depth().name().toLowerCase(Locale.ROOT));
        }
        if (connections != 16) {
            words.add("--connections=" + connections);
        }
        return String.join(" ", words);
    }
}
