package digital.webpremios.identity.realmconfig.descriptor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reference to a secret. It never contains the secret. */
public sealed interface SecretReference {

    /** The forms of a reference, in words. */
    String WRITTEN = "env:NAME, file:NAME or vault:KEY";

    /**
     * An environment variable of the process that imports the realm file or applies the descriptor, written
     * {@code env:NAME}.
     */
    record Environment(String name) implements SecretReference {
        @Override
        public String toString() {
            return "env:" + name;
        }
    }

    /** A file in the directory of secrets that contains only the secret, written {@code file:NAME}. */
    record File(String name) implements SecretReference {
        @Override
        public String toString() {
            return "file:" + name;
        }
    }

    /** A key of the realm in Keycloak's vault, written {@code vault:KEY}. */
    record Vault(String key) implements SecretReference {
        @Override
        public String toString() {
            return "vault:" + key;
        }
    }

    /** Parses a reference; empty if the text is not one. */
    static Optional<SecretReference> parse(String text) {
        return Written.ALL.stream().flatMap(form -> form.read(text).stream()).findFirst();
    }

    /** One form of a reference. */
    record Written(Pattern pattern, Function<String, SecretReference> reference) {

        private static final List<Written> ALL = List.of(
                new Written(Pattern.compile("env:([A-Z][A-Z0-9_]{0,254})"), Environment::new),
                new Written(Pattern.compile("file:([A-Za-z0-9][A-Za-z0-9._-]{0,254})"), File::new),
                new Written(Pattern.compile("vault:([A-Za-z0-9][A-Za-z0-9._-]{0,254})"), Vault::new));

        private Optional<SecretReference> read(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches() ? Optional.of(reference.apply(matcher.group(1))) : Optional.empty();
        }
    }
}
