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

    /**
     * Returns whether the server has another secret; false if the wanted secret is unknown or the server masks its own.
     */
    boolean differs() {
        return isKnown()
                && !MaskedSecret.is(found)
                && !MessageDigest.isEqual(
                        wanted.asText().getBytes(UTF_8), found.asText("").getBytes(UTF_8));
    }

    /** Returns whether the secrets cannot be compared, because the server masks its own. */
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

    /**
     * Writes the secret into a client, and clears its expiration time, because Keycloak would rotate a secret whose
     * time has passed.
     */
    void putInto(ObjectNode client) {
        client.put(SECRET, wanted.asText());
        client.withObjectProperty("attributes").put(END, "");
    }

    /**
     * Returns why the client must not be saved; empty if it may be. Keycloak replaces an expired secret by a random one
     * when the client is saved.
     */
    Optional<String> reasonNotToSave() {
        return end > 0 && end <= Instant.now().getEpochSecond()
                ? Optional.of("the client's secret has expired, and Keycloak would replace it when the client is saved."
                        + " Regenerate it in the console, or run with --set-secrets and a new secret")
                : Optional.empty();
    }
}
