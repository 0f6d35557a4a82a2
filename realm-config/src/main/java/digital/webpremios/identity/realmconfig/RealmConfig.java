package digital.webpremios.identity.realmconfig;

import digital.webpremios.identity.realmconfig.account.HandOverCommand;
import digital.webpremios.identity.realmconfig.admin.FailureText;
import digital.webpremios.identity.realmconfig.apply.ApplyCommand;
import digital.webpremios.identity.realmconfig.apply.DiffCommand;
import digital.webpremios.identity.realmconfig.check.CheckCommand;
import digital.webpremios.identity.realmconfig.cognito.ImportCognitoCommand;
import digital.webpremios.identity.realmconfig.create.NewCommand;
import digital.webpremios.identity.realmconfig.export.ExportCommand;
import digital.webpremios.identity.realmconfig.guide.GuideCommand;
import digital.webpremios.identity.realmconfig.render.RenderCommand;
import digital.webpremios.identity.realmconfig.revoke.RevokeCommand;
import digital.webpremios.identity.realmconfig.terminal.PrintableWriter;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The entry point of the command-line tool. */
@Command(
        name = "realm-config",
        mixinStandardHelpOptions = true,
        versionProvider = RealmConfig.Version.class,
        description = "Creates, checks and applies the configuration of tenants from small descriptor files.",
        subcommands = {
            ApplyCommand.class,
            CheckCommand.class,
            DescribeCommand.class,
            DiffCommand.class,
            ExportCommand.class,
            GuideCommand.class,
            HandOverCommand.class,
            ImportCognitoCommand.class,
            NewCommand.class,
            RenderCommand.class,
            RevokeCommand.class
        })
public final class RealmConfig {

    private RealmConfig() {}

    /** The version of the jar, from its manifest. Classes outside a jar have none. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = RealmConfig.class.getPackage().getImplementationVersion();
            return new String[] {"realm-config " + (version == null ? "(not packaged)" : version)};
        }
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    @SuppressWarnings("SystemOut")
    private static int run(String[] arguments) {
        Charset charset = Charset.defaultCharset();
        PrintWriter out = PrintableWriter.to(new OutputStreamWriter(System.out, charset));
        PrintWriter err = PrintableWriter.to(new OutputStreamWriter(System.err, charset));
        try {
            return commandLine().setOut(out).setErr(err).execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            err.println("realm-config: " + FailureText.of(e));
            return CommandLine.ExitCode.SOFTWARE;
        } finally {
            out.flush();
            err.flush();
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new RealmConfig())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // colours are control characters, and those are escaped
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("realm-config: " + FailureText.of(failure));
                    return command.getCommandSpec().exitCodeOnExecutionException();
                });
    }
}
