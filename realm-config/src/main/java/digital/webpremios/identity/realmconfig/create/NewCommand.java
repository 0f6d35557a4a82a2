package digital.webpremios.identity.realmconfig.create;

import digital.webpremios.identity.realmconfig.finding.Finding;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import digital.webpremios.identity.tenant.Tenancy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code new}: writes the descriptor of a new tenant. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Writes the descriptor of a new tenant. Asks on a terminal for values that no option gives.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:refused, nothing is written", "2:usage"})
public final class NewCommand implements Callable<Integer> {

    private final Prompt prompt;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--realm", paramLabel = "NAME", description = "Name of the realm, and of the file.")
    private @Nullable String realm;

    @Option(names = "--display-name", paramLabel = "TEXT", description = "The name that participants read.")
    private @Nullable String displayName;

    @Option(names = "--tenant-id", paramLabel = "ID", description = "The tenant id, or shared.")
    private @Nullable String tenantId;

    @Option(names = "--host", paramLabel = "HOST", description = "The authorization host.")
    private @Nullable String host;

    @Option(
            names = "--environment",
            paramLabel = "NAME=ID,HOST",
            description =
                    "An environment with its tenant id and host. Repeat it for each; it replaces --tenant-id and --host.")
    private List<String> environments = List.of();

    @Option(names = "--client", paramLabel = "ID", description = "Id of the first client. Default: REALM-partner.")
    private @Nullable String client;

    @Option(
            names = "--campaign",
            paramLabel = "ID",
            split = ",",
            description = "In a shared realm: a tenant for which the client acts.")
    private List<String> campaigns = List.of();

    @Option(
            names = "--into",
            paramLabel = "DIRECTORY",
            defaultValue = ".",
            description = "Directory that has the directory 'tenants' of descriptors. Default: the current directory.")
    private Path into = Path.of(".");

    /** Creates a command that asks on the terminal. */
    public NewCommand() {
        this(Prompt.ofTerminal());
    }

    NewCommand(Prompt prompt) {
        this.prompt = prompt;
    }

    @Override
    public Integer call() throws IOException {
        NewDescriptor descriptor = new NewDescriptor(into.resolve("tenants").normalize(), tenant());
        PrintWriter err = spec.commandLine().getErr();
        if (descriptor.exists()) {
            err.println(descriptor.path() + " already exists; nothing was written");
            return 1;
        }
        List<Finding> findings = descriptor.write();
        for (Finding finding : findings) {
            err.println(
                    Printable.line(finding.message()) + " — " + finding.rule().remedy());
        }
        if (!findings.isEmpty()) {
            err.println("nothing is written");
            return 1;
        }
        spec.commandLine().getOut().println(descriptor.path() + " written");
        return 0;
    }

    private NewTenant tenant() throws IOException {
        Answers answers = new Answers(flags(), prompt, spec.commandLine().getOut(), new ArrayList<>());
        try {
            String name = answers.to(Question.REALM, "");
            String shown = answers.to(Question.DISPLAY_NAME, "");
            List<EnvironmentHost> environmentHosts = new EnvironmentHosts(answers, environments).ask();
            boolean shared = environmentHosts.get(0).tenantId().equals(Tenancy.SHARED);
            String first = answers.to(Question.CLIENT, name + "-partner");
            List<String> actingFor = shared ? answers.toList(Question.CAMPAIGN, false) : List.of();
            if (!answers.missing().isEmpty()) {
                throw new IllegalArgumentException(
                        "there is no terminal to ask for missing options: " + String.join(", ", answers.missing()));
            }
            return new NewTenant(name, shown, environmentHosts, first, actingFor);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Map<String, String> flags() {
        Map<String, String> flags = new HashMap<>();
        put(flags, Question.REALM, realm);
        put(flags, Question.DISPLAY_NAME, displayName);
        put(flags, Question.TENANT_ID, tenantId);
        put(flags, Question.HOST, host);
        put(flags, Question.CLIENT, client);
        put(flags, Question.CAMPAIGN, campaigns.isEmpty() ? null : String.join(",", campaigns));
        return flags;
    }

    private static void put(Map<String, String> flags, Question question, @Nullable String value) {
        Optional.ofNullable(value).ifPresent(given -> flags.put(question.flag(), given));
    }
}
