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
import java.util.Optional;
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
        description = "Checks the descriptors of tenants, each alone and all together. The rules: docs/check-rules.md.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no error", "1:an error, or with --strict a warning", "2:usage"})
public final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--environment",
            paramLabel = "ENVIRONMENT",
            description = "Check the tenants of this environment only; all environments if not given.")
    private @Nullable String environment;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or sarif (2.1.0); text if not given.")
    private Format format = Format.TEXT;

    @Option(names = "--strict", description = "End with 1 for warnings too.")
    private boolean strict;

    @Option(names = "--progress", description = "Show progress even where standard error is no terminal.")
    private boolean progress;

    @Option(names = "--with-secrets", description = "See that every secret is where its reference says; none is shown.")
    private boolean withSecrets;

    @Option(
            names = "--secrets-env",
            paramLabel = "FILE",
            description = "File of lines NAME=VALUE that are looked at beside the environment, such as Compose's .env.")
    private @Nullable Path secretsEnv;

    @Mixin
    private SecretOptions secretOptions = new SecretOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Descriptors, or directories of *.yaml and *.yml.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException {
        Rules rules = Rules.all(
                withSecrets
                        ? Optional.of(secretOptions.secrets(SecretsEnvironment.of(System.getenv(), secretsEnv)))
                        : Optional.empty());
        Progress shown = new Progress(spec.commandLine().getErr(), progress || Terminal.isError());
        List<Finding> findings = new Check(DescriptorSchema.load(), rules, named())
                .run(paths, shown)
                .sorted();
        format.write(findings, Rules.reference(), spec.commandLine().getOut());
        return findings.stream().anyMatch(finding -> strict || finding.isError()) ? 1 : 0;
    }

    private Optional<String> named() {
        if (environment != null && !environment.matches("[a-z][a-z0-9-]{0,30}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--environment: '" + environment + "' is not the name of an environment, in small letters");
        }
        return Optional.ofNullable(environment);
    }
}
