package digital.webpremios.identity.realmconfig;

import digital.webpremios.identity.realmconfig.apply.ApplyCommand;
import digital.webpremios.identity.realmconfig.apply.DiffCommand;
import digital.webpremios.identity.realmconfig.check.CheckCommand;
import digital.webpremios.identity.realmconfig.cognito.ImportCognitoCommand;
import digital.webpremios.identity.realmconfig.create.NewCommand;
import digital.webpremios.identity.realmconfig.export.ExportCommand;
import digital.webpremios.identity.realmconfig.render.RenderCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The tool's entry point. */
@Command(
        name = "realm-config",
        mixinStandardHelpOptions = true,
        version = "realm-config 0.1.0",
        description = "Describes tenants in small files, and makes everything else from them.",
        subcommands = {
            ApplyCommand.class,
            CheckCommand.class,
            DescribeCommand.class,
            DiffCommand.class,
            ExportCommand.class,
            ImportCognitoCommand.class,
            NewCommand.class,
            RenderCommand.class
        })
public final class RealmConfig {

    private RealmConfig() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new RealmConfig())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("realm-config: " + failure.getMessage());
                    return command.getCommandSpec().exitCodeOnExecutionException();
                });
    }
}
