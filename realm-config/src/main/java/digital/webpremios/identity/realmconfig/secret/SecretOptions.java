package digital.webpremios.identity.realmconfig.secret;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The command-line options that name the sources of secrets. */
public final class SecretOptions {

    @Option(
            names = "--secrets-dir",
            paramLabel = "DIR",
            description = "Directory of the secrets that descriptors call file:NAME.")
    private @Nullable Path files;

    @Option(
            names = "--vault-dir",
            paramLabel = "DIR",
            description = "Directory of Keycloak's file vault, for the client secrets that descriptors call vault:KEY.")
    private @Nullable Path vault;

    /** Returns the sources of secrets. */
    public Secrets secrets(Map<String, String> environment) {
        return new Secrets(environment, Optional.ofNullable(files), Optional.ofNullable(vault));
    }
}
