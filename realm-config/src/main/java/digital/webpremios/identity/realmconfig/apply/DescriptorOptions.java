package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorFile;
import digital.webpremios.identity.realmconfig.render.Rendering;
import digital.webpremios.identity.realmconfig.secret.FilledRealm;
import digital.webpremios.identity.realmconfig.secret.SecretOptions;
import digital.webpremios.identity.realmconfig.secret.SecretResolution;
import digital.webpremios.identity.realmconfig.secret.Secrets;
import digital.webpremios.identity.realmconfig.source.InputFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command-line options that name the tenants and the sources of their secrets. */
final class DescriptorOptions {

    @Option(
            names = "--environment",
            paramLabel = "ENVIRONMENT",
            description = "Name of the environment. A tenant that is not in it is left out.")
    private @Nullable String environment;

    @Mixin
    private SecretOptions secrets = new SecretOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Descriptors, or directories of them.")
    private List<Path> paths = List.of();

    /**
     * Returns the rendered realms of the tenants with their secrets filled in.
     *
     * @throws IllegalArgumentException if a descriptor is invalid, or if two descriptors have the same realm
     */
    List<FilledRealm> realms(Map<String, String> variables, PrintWriter err) throws IOException {
        Secrets source = secrets.secrets(variables);
        Map<String, FilledRealm> realms = new LinkedHashMap<>();
        for (Path path : InputFiles.inOrder(paths)) {
            DescriptorFile file = DescriptorFile.read(path);
            if (environment != null && !file.isIn(environment)) {
                err.println(path + ": left out, the tenant is not in environment '" + environment + "'");
                continue;
            }
            FilledRealm realm = SecretResolution.fill(Rendering.of(file.tenant(environment)), source);
            if (realms.put(realm.realm(), realm) != null) {
                throw new IllegalArgumentException(
                        path + ": the realm '" + realm.realm() + "' is in another descriptor too");
            }
        }
        return List.copyOf(realms.values());
    }
}
