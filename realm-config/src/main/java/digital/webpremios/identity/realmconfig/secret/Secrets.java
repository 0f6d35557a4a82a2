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
 * Finds secrets by their references.
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
     * Returns the secret; empty if it is missing or empty, or if the variable is reserved.
     *
     * @throws IllegalArgumentException if the value is the mask that Keycloak returns instead of a secret
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
     * Returns the file name of a secret in Keycloak's file vault, by its default rule (AbstractVaultProviderFactory,
     * REALM_UNDERSCORE_KEY). The file's exact content is the secret.
     */
    static String vaultFile(String realm, String key) {
        return realm.replace("_", "__") + "_" + key.replace("_", "__");
    }

    private static Optional<String> read(Path file) {
        return Files.isRegularFile(file) ? Optional.of(TextFile.read(file, TextFile.SECRET)) : Optional.empty();
    }

    /** Omits the environment, which contains secrets. */
    @Override
    public String toString() {
        return "Secrets[files=" + files + ", vault=" + vault + "]";
    }
}
