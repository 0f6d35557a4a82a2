package digital.webpremios.identity.realmconfig.secret;

import digital.webpremios.identity.realmconfig.admin.MaskedSecret;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.realmconfig.input.TextFile;
import digital.webpremios.identity.realmconfig.placeholder.ReservedVariables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the secrets that references name.
 *
 * @param environment environment variables
 * @param files the directory of {@code file:NAME}
 * @param vault the directory of Keycloak's vault, for {@code vault:KEY}
 */
public record Secrets(Map<String, String> environment, Optional<Path> files, Optional<Path> vault) {

    public Secrets {
        environment = Map.copyOf(environment);
    }

    /**
     * The secret; empty if it is not there, is empty, or is the value of a reserved variable.
     *
     * @throws IllegalArgumentException if it is what Keycloak shows instead of a secret, which somebody took for one
     */
    public Optional<String> find(SecretReference reference, String realm) {
        Optional<String> found;
        if (reference instanceof SecretReference.Environment variable) {
            found = ReservedVariables.contains(variable.name())
                    ? Optional.empty()
                    : Optional.ofNullable(environment.get(variable.name()));
        } else if (reference instanceof SecretReference.File file) {
            found = files.flatMap(directory -> read(directory.resolve(file.name())))
                    .map(text -> text.replaceFirst("\\R\\z", ""));
        } else {
            String key = ((SecretReference.Vault) reference).key();
            found = vault.flatMap(directory -> read(directory.resolve(vaultFile(realm, key))));
        }
        if (found.filter(MaskedSecret.MASK::equals).isPresent()) {
            throw new IllegalArgumentException(
                    reference + " is the mask that Keycloak shows instead of a secret; expected the secret itself");
        }
        return found.filter(secret -> !secret.isEmpty());
    }

    /**
     * As Keycloak's vault of files names it by default (AbstractVaultProviderFactory, REALM_UNDERSCORE_KEY); its
     * content is the secret, to the byte.
     */
    static String vaultFile(String realm, String key) {
        return realm.replace("_", "__") + "_" + key.replace("_", "__");
    }

    private static Optional<String> read(Path file) {
        return Files.isRegularFile(file) ? Optional.of(TextFile.read(file, TextFile.SECRET)) : Optional.empty();
    }

    /** Without the environment, which has secrets. */
    @Override
    public String toString() {
        return "Secrets[files=" + files + ", vault=" + vault + "]";
    }
}
