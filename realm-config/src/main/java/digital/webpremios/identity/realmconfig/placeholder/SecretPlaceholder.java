package digital.webpremios.identity.realmconfig.placeholder;

import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The placeholder of a secret in a realm file. Keycloak's import replaces {@code ${NAME}} from its environment, but not
 * placeholders of files and vaults. Keycloak looks up secrets of mail servers and source pools in its vault when it
 * uses them; a client with such a secret cannot authenticate until {@code apply} has set the secret.
 */
public final class SecretPlaceholder {

    private static final Pattern WRITTEN =
            Pattern.compile("\\$\\{(?:([A-Z][A-Z0-9_]{0,254})|(file|vault)\\.([A-Za-z0-9][A-Za-z0-9._-]{0,254}))}");

    private SecretPlaceholder() {}

    /** Returns the placeholder of a secret. */
    public static String of(SecretReference reference) {
        if (reference instanceof SecretReference.Environment environment) {
            return "${" + environment.name() + "}";
        }
        return "${" + reference.toString().replaceFirst(":", ".") + "}";
    }

    /** Returns the reference that a placeholder stands for; empty if the text is not exactly a placeholder. */
    public static Optional<SecretReference> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return SecretReference.parse(
                matcher.group(1) != null ? "env:" + matcher.group(1) : matcher.group(2) + ":" + matcher.group(3));
    }
}
