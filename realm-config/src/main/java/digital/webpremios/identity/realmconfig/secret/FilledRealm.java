package digital.webpremios.identity.realmconfig.secret;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rendered realm whose placeholders are filled.
 *
 * @param json realm JSON, secrets in it
 * @param missing what could not be filled
 */
public record FilledRealm(ObjectNode json, List<Missing> missing) {

    public FilledRealm {
        missing = List.copyOf(missing);
    }

    /**
     * A value that is not there.
     *
     * @param place where it belongs, such as {@code clients[demo-partner].secret}
     * @param reference what was looked for, such as {@code env:NAME}
     */
    public record Missing(String place, String reference) {

        /** Whether a comparison can do without it. */
        boolean isSecret() {
            return place.endsWith(".secret")
                    || place.startsWith("users[")
                    || place.equals("smtpServer.password")
                    || place.contains("].config.client-secret");
        }

        @Override
        public String toString() {
            return reference + " (" + place + ")";
        }
    }

    /** Missing values without which nothing can be compared. */
    public Stream<Missing> missingSettings() {
        return missing.stream().filter(value -> !value.isSecret());
    }

    /** The name of the realm. */
    public String realm() {
        return json.path("realm").asText();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "FilledRealm[" + realm() + "]";
    }
}
