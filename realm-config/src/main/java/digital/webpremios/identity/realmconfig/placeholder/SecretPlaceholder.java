package digital.webpremios.identity.realmconfig.placeholder;

import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a realm file for a secret. Keycloak's import fills {@code ${NAME}} from the environment. It fills
 * neither a file's nor a vault's: SMTP and old-pool secrets are looked up in the vault when they are used; a client
 * with such a secret authenticates nobody until {@code apply} has set it.
 */
public final class SecretPlaceholder {

    private static final Pattern WRITTEN =
            Pattern.compile("\\$\\{(?:([A-Z][A-Z0-9_]{0,254})|(file|vault)\\.([A-Za-z0-9][A-Za-z0-9._-]{0,254}))}");

    private SecretPlaceholder() {}

    /** The placeholder of a secret. */
    public static String of(SecretReference reference) {
        if (reference instanceof SecretReference.Environment environment) {
            return "${" + environment.name() + "}";
        }
        return "${" + reference.toString().replaceFirst(":", ".") + "}";
    }

    /** The secret that a placeholder stands for; empty if the text is not a placeholder and nothing else. */
    public static Optional<SecretReference> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return SecretReference.parse(
                matcher.group(1) != null ? "env:" + matcher.group(1) : matcher.group(2) + ":" + matcher.group(3));
    }
}
