package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.ImportOptions.FirstSignInPath;
import digital.webpremios.identity.realmconfig.cognito.report.ImportSummary;
import digital.webpremios.identity.realmconfig.cognito.report.StagedFiles;
import digital.webpremios.identity.realmconfig.descriptor.RealmName;
import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.finding.Format;
import digital.webpremios.identity.realmconfig.finding.Rule;
import digital.webpremios.identity.realmconfig.finding.Severity;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.TenantId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code import-cognito}: imports a Cognito user pool from the JSON output of the AWS CLI. It asks no
 * questions and uses no network.
 */
@Command(
        name = "import-cognito",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a tenant descriptor, a file of secrets, users files and a report from the output of the AWS CLI for a user pool.",
            "Uses no network and asks nothing. docs/import-cognito.md lists the commands to run first."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:an error, and nothing was written", "2:usage"})
public final class ImportCognitoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DIRECTORY",
            description = "Directory with the output of the AWS CLI.")
    private Path from = Path.of("");

    @Option(
            names = "--into",
            required = true,
            paramLabel = "DIRECTORY",
            description = "Directory for the new files: tenants/, secrets/, users/ and the report.")
    private Path into = Path.of("");

    @Option(names = "--tenant-id", required = true, paramLabel = "ID", description = "The tenant id, in digits.")
    private String tenantId = "";

    @Option(names = "--realm", required = true, paramLabel = "NAME", description = "The name of the realm.")
    private String realm = "";

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The authorization host. Default: the pool's custom domain.")
    private @Nullable String host;

    @Option(
            names = "--display-name",
            paramLabel = "TEXT",
            description = "The name that participants read when they sign in. Default: the pool's name.")
    private @Nullable String displayName;

    @Option(
            names = "--first-sign-in",
            paramLabel = "PATH",
            description =
                    "How participants sign in the first time, because passwords cannot be exported: old-pool or reset-mail.")
    private @Nullable String firstSignIn;

    @Option(
            names = "--old-pool-client",
            paramLabel = "ID",
            description = "With old-pool: the app client that checks passwords. It needs ALLOW_USER_PASSWORD_AUTH.")
    private @Nullable String oldPoolClient;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "Print the findings on standard output too: text, json or sarif (2.1.0); other lines go to standard"
                            + " error then.")
    private @Nullable Format format;

    @Option(names = "--force", description = "Replace existing files.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        ImportOptions options = options();
        Findings findings = new Findings();
        try (StagedFiles files = StagedFiles.of(into)) {
            ImportSummary summary = PoolImport.run(options, files, findings);
            files.publish(earlierUsersFiles(), force).forEach(file -> out(file + " written"));
            out(summary.tenant().clients().size() + " clients with " + summary.secrets() + " secrets, "
                    + summary.tenant().scopes().size() + " scopes, " + summary.users() + " users; "
                    + summary.count(Severity.WARNING) + " warnings and " + summary.count(Severity.NOTE)
                    + " notes in the report");
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(e.getFile() + ": this is a file; a directory is needed there", e);
        } catch (AccessDeniedException e) {
            throw new IllegalArgumentException(e.getFile() + ": no right to write there", e);
        } finally {
            print(findings);
        }
        return 0;
    }

    /**
     * Prints the findings. A rule is passed on once, with the text of its first finding, because SARIF lists rules
     * separately.
     */
    private void print(Findings findings) {
        if (format != null) {
            Map<String, Rule> rules = new LinkedHashMap<>();
            findings.all().forEach(finding -> rules.putIfAbsent(finding.rule().id(), finding.rule()));
            format.write(
                    findings.all(),
                    List.copyOf(rules.values()),
                    spec.commandLine().getOut());
        }
    }

    private ImportOptions options() {
        if (!RealmName.isTenants(realm)) {
            throw usage("--realm '" + realm + "': expected " + RealmName.EXPECTED);
        }
        Optional<FirstSignInPath> path = Optional.ofNullable(firstSignIn).map(this::path);
        boolean oldPool = path.filter(FirstSignInPath.OLD_POOL::equals).isPresent();
        if (oldPool != (oldPoolClient != null)) {
            throw usage("--first-sign-in old-pool needs --old-pool-client, and the other way round");
        }
        if (displayName != null && (displayName.isBlank() || displayName.chars().anyMatch(Character::isISOControl))) {
            throw usage("--display-name: expected a text of one line");
        }
        return new ImportOptions(
                from,
                TenantId.parse(tenantId)
                        .orElseThrow(() -> usage(
                                "--tenant-id '" + tenantId + "': expected 1 to 18 digits without a leading zero")),
                realm,
                Optional.ofNullable(host)
                        .map(name -> HostName.parse(name)
                                .filter(parsed -> parsed.value().equals(name))
                                .orElseThrow(() -> usage("--host '" + name + "': expected a host name in lower case"))),
                Optional.ofNullable(displayName),
                path,
                Optional.ofNullable(oldPoolClient));
    }

    private FirstSignInPath path(String text) {
        return switch (text) {
            case "old-pool" -> FirstSignInPath.OLD_POOL;
            case "reset-mail" -> FirstSignInPath.RESET_MAIL;
            default -> throw usage("--first-sign-in '" + text + "': expected old-pool or reset-mail");
        };
    }

    /** Returns the users files of an earlier import. Keycloak would import them too if they stayed in the directory. */
    private Set<Path> earlierUsersFiles() throws IOException {
        Path users = into.resolve("users");
        if (!Files.isDirectory(users)) {
            return Set.of();
        }
        Set<Path> earlier = new TreeSet<>();
        try (Stream<Path> files = Files.list(users)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(realm + "-users-")
                            && name.substring((realm + "-users-").length()).matches("[0-9]+\\.json"))
                    .forEach(name -> earlier.add(Path.of("users", name)));
        }
        return earlier;
    }

    private ParameterException usage(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }

    private void out(String line) {
        PrintWriter lines = format == null
                ? spec.commandLine().getOut()
                : spec.commandLine().getErr();
        lines.println(line);
    }
}
