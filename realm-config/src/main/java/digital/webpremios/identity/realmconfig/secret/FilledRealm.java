package digital.webpremios.identity.realmconfig.secret;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A rendered realm with its placeholders replaced.
 *
 * @param json the realm's JSON, which contains secrets
 * @param missing the secrets that were not found
 * @param secrets the secrets that were found
 */
public record FilledRealm(ObjectNode json, List<Missing> missing, Set<String> secrets) {

    /** The length from which a secret is removed from output. Shorter texts occur by chance. */
    private static final int SHORTEST = 4;

    public FilledRealm {
        missing = List.copyOf(missing);
        secrets = Set.copyOf(secrets);
    }

    /**
     * A secret that was not found.
     *
     * @param place its place, such as {@code clients[demo-partner].secret}
     * @param reference the reference, such as {@code env:NAME}
     */
    public record Missing(String place, String reference) {

        @Override
        public String toString() {
            return reference + " (" + place + ")";
        }
    }

    /** Returns the realm's name. */
    public String realm() {
        return json.path("realm").asText();
    }

    /** Returns a text without the realm's secrets, because a server's answer may repeat the request. */
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

    /** Omits the secrets. */
    @Override
    public String toString() {
        return "FilledRealm[" + realm() + "]";
    }
}
