package digital.webpremios.identity.realmconfig.check;

import digital.webpremios.identity.realmconfig.finding.Finding;
import digital.webpremios.identity.realmconfig.finding.Format;
import digital.webpremios.identity.realmconfig.rule.Rules;
import digital.webpremios.identity.realmconfig.schema.DescriptorSchema;
import digital.webpremios.identity.realmconfig.secret.SecretOptions;
import digital.webpremios.identity.realmconfig.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code check}: reports all findings of descriptors in one run. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Checks the descriptors of tenants, each by itself and all together. docs/check-rules.md lists the rules.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no error", "1:an error, or with --strict a warning", "2:usage"})
public final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--environment",
            paramLabel = "ENVIRONMENT",
            description = "Check the tenants of this environment only. Default: all environments.")
    private @Nullable String environment;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or sarif (2.1.0). Default: text.")
    private Format format = Format.TEXT;

    @Option(names = "--strict", description = "End with exit code 1 for warnings too.")
    private boolean strict;

    @Option(names = "--progress", description = "Show progress even if standard error is not a terminal.")
    private boolean progress;

    @Option(names = "--with-secrets", description = "Check that every secret can be found. No secret is shown.")
    private boolean withSecrets;

    @Option(
            names = "--secrets-env",
            paramLabel = "FILE",
            description =
                    "File of lines NAME=VALUE with more variables, such as the .env of Docker Compose. The environment has precedence.")
    private @Nullable Path secretsEnv;

    @Mixin
    private SecretOptions secretOptions = new SecretOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Descriptors, or directories of *.yaml and *.yml.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException {
        Rules rules = Rules.all(
                withSecrets ? secretOptions.secrets(SecretsEnvironment.of(System.getenv(), secretsEnv)) : null);
        Progress shown = new Progress(spec.commandLine().getErr(), progress || Terminal.isError());
        List<Finding> findings = new Check(DescriptorSchema.load(), rules, checkedEnvironment())
                .run(paths, shown)
                .sorted();
        format.write(findings, Rules.reference(), spec.commandLine().getOut());
        return findings.stream().anyMatch(finding -> strict || finding.isError()) ? 1 : 0;
    }

    private @Nullable String checkedEnvironment() {
        if (environment != null && !environment.matches("[a-z][a-z0-9-]{0,30}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--environment: '" + environment + "' is not the name of an environment, in small letters");
        }
        return environment;
    }
}
