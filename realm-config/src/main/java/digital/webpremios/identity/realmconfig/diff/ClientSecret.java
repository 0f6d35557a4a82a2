package digital.webpremios.identity.realmconfig.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.MaskedSecret;
import digital.webpremios.identity.realmconfig.diff.change.Difference;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/** The secret of a confidential client. It is compared in memory and never shown. */
final class ClientSecret {

    private static final String SECRET = "secret";
    private static final String END = "client.secret.expiration.time";

    private final JsonNode wanted;
    private final JsonNode found;
    private final long end;

    ClientSecret(JsonNode client, JsonNode stored) {
        this.wanted = client.path(SECRET);
        this.found = stored.path(SECRET);
        this.end = stored.path("attributes").path(END).asLong();
    }

    /** Whether the server has another one; not if it is not known which is wanted, or which the server has. */
    boolean differs() {
        return isKnown()
                && !MaskedSecret.is(found)
                && !MessageDigest.isEqual(
                        wanted.asText().getBytes(UTF_8), found.asText("").getBytes(UTF_8));
    }

    /** Whether they cannot be compared, because the server does not show its own. */
    boolean isMasked() {
        return isKnown() && MaskedSecret.is(found);
    }

    private boolean isKnown() {
        return wanted.isTextual() && !wanted.asText().startsWith("${");
    }

    boolean isThere() {
        return !found.asText("").isEmpty();
    }

    Difference difference(String path) {
        return Difference.secret(path + "." + SECRET, found);
    }

    /** The secret, and an end that is counted anew: with the old end Keycloak would rotate a secret that has ended. */
    void putInto(ObjectNode client) {
        client.put(SECRET, wanted.asText());
        client.withObjectProperty("attributes").put(END, "");
    }

    /** Saving a client whose secret has expired makes Keycloak replace the secret by an unknown one. */
    Optional<String> reasonNotToSave() {
        return end > 0 && end <= Instant.now().getEpochSecond()
                ? Optional.of("the client's secret has ended, and saving the client would make Keycloak replace it:"
                        + " regenerate it in the console, or give --set-secrets with a new one")
                : Optional.empty();
    }
}
