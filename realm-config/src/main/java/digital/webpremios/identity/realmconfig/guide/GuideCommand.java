package digital.webpremios.identity.realmconfig.guide;

import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code guide}: writes the page of one tenant for its partners. */
@Command(
        name = "guide",
        mixinStandardHelpOptions = true,
        description =
                "Writes a guide for the partners of a tenant, as Markdown, from its descriptor. It holds no secret.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:an error", "2:usage"})
public final class GuideCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--environment", paramLabel = "ENVIRONMENT", description = "Name of the environment.")
    private @Nullable String environment;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "pt-BR",
            description = "Language of the guide: pt-BR or en. Default: pt-BR.")
    private String language = "";

    @Option(
            names = "--client",
            paramLabel = "ID",
            description = "The only client of the guide. Without it, the guide has all clients of the tenant.")
    private @Nullable String clientId;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "File for the guide, in UTF-8. Default: standard output.")
    private @Nullable Path output;

    @Parameters(paramLabel = "DESCRIPTOR", description = "The tenant's descriptor.")
    private Path descriptor = Path.of("");

    @Override
    public Integer call() throws IOException {
        GuideLanguage chosen = GuideLanguage.of(language);
        DescriptorFile file = DescriptorFile.read(descriptor);
        Optional<String> named = file.environments().isEmpty() ? Optional.empty() : Optional.ofNullable(environment);
        String guide =
                TenantGuide.of(file.tenant(environment), chosen, named, Optional.ofNullable(clientId), System.getenv());
        if (output == null) {
            spec.commandLine().getOut().print(guide);
        } else {
            Files.writeString(output, guide);
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
