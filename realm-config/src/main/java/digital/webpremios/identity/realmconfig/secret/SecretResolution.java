package digital.webpremios.identity.realmconfig.secret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.realmconfig.placeholder.PlaceholderPlaces;
import digital.webpremios.identity.realmconfig.placeholder.SecretPlaceholder;
import digital.webpremios.identity.realmconfig.placeholder.UrlPlaceholder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces the placeholders of a rendered realm: the root URL, as Keycloak's import does, and secrets.
 * {@code ${vault.KEY}} is replaced for clients and users; elsewhere Keycloak looks it up in its own vault. Text at
 * other places is never replaced.
 */
public final class SecretResolution {

    private final Secrets secrets;
    private final String realm;
    private final List<FilledRealm.Missing> missing = new ArrayList<>();
    private final Set<String> filled = new HashSet<>();

    private SecretResolution(Secrets secrets, String realm) {
        this.secrets = secrets;
        this.realm = realm;
    }

    /**
     * Returns a copy with the placeholders replaced.
     *
     * @throws IllegalArgumentException if a variable's value is not a root URL of the tenant's host
     */
    public static FilledRealm fill(ObjectNode rendered, Secrets secrets) {
        SecretResolution resolution =
                new SecretResolution(secrets, rendered.path("realm").asText());
        ObjectNode copy = rendered.deepCopy();
        PlaceholderPlaces.replace(copy, resolution::fill);
        return new FilledRealm(copy, resolution.missing, resolution.filled);
    }

    private JsonNode fill(String place, String text) {
        return TextNode.valueOf(
                place.equals(PlaceholderPlaces.URL)
                        ? UrlPlaceholder.parse(text)
                                .map(url -> url.with(secrets.find(new SecretReference.Environment(url.name()), realm)
                                        .orElse(null)))
                                .orElse(text)
                        : SecretPlaceholder.parse(text)
                                .map(reference -> secret(place, reference, text))
                                .orElse(text));
    }

    private String secret(String place, SecretReference reference, String placeholder) {
        boolean keycloaks = reference instanceof SecretReference.Vault
                && !place.startsWith("clients[")
                && !place.startsWith("users[");
        if (keycloaks) {
            return placeholder;
        }
        Optional<String> secret = secrets.find(reference, realm);
        if (secret.isEmpty()) {
            missing.add(new FilledRealm.Missing(place, reference.toString()));
        }
        secret.ifPresent(filled::add);
        return secret.orElse(placeholder);
    }
}
