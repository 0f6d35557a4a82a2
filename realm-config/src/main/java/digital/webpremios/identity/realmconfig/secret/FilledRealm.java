package digital.webpremios.identity.realmconfig.secret;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A rendered realm whose placeholders are filled.
 *
 * @param json realm JSON, secrets in it
 * @param missing secrets that were not found
 * @param secrets those that were
 */
public record FilledRealm(ObjectNode json, List<Missing> missing, Set<String> secrets) {

    /** Shorter texts occur by chance, and a secret of that length is none. */
    private static final int SHORTEST = 4;

    public FilledRealm {
        missing = List.copyOf(missing);
        secrets = Set.copyOf(secrets);
    }

    /**
     * A secret that is not there.
     *
     * @param place where it belongs, such as {@code clients[demo-partner].secret}
     * @param reference what was looked for, such as {@code env:NAME}
     */
    public record Missing(String place, String reference) {

        @Override
        public String toString() {
            return reference + " (" + place + ")";
        }
    }

    /** The name of the realm. */
    public String realm() {
        return json.path("realm").asText();
    }

    /** A text without the realm's secrets: a server may answer with what it was sent. */
    public String withoutSecrets(String text) {
        String shown = text;
        for (String secret : secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            shown = shown.replace(secret, "***");
        }
        return shown;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "FilledRealm[" + realm() + "]";
    }
}
