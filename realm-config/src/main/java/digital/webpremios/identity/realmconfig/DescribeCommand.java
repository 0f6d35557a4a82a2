package digital.webpremios.identity.realmconfig;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code describe}: prints the tenants, clients and participants of realm files as JSON, for scripts that
 * request tokens.
 */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description =
                "Prints tenants, hosts, clients, scopes, users and, with --with-secrets, secrets and passwords as JSON.")
final class DescribeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--with-secrets", description = "Print client secrets and passwords too.")
    private boolean withSecrets;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Realm files; their placeholders are filled from the environment.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        Placeholders placeholders = new Placeholders(System.getenv());
        List<RealmFile> realms =
                files.stream().map(file -> RealmFile.read(file, placeholders)).toList();
        spec.commandLine().getOut().println(Description.of(realms, withSecrets));
        return 0;
    }
}
