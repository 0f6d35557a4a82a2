package digital.webpremios.identity.realmconfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import digital.webpremios.identity.realmconfig.placeholder.PlaceholderPlaces;
import digital.webpremios.identity.realmconfig.placeholder.ReservedVariables;
import digital.webpremios.identity.realmconfig.placeholder.UrlPlaceholder;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces {@code ${NAME}} and {@code ${NAME:default}} in a realm file where a secret or the root URL belongs, as
 * Keycloak does on import. Unlike in Keycloak, an unset name without a default is an error; Keycloak would use the
 * placeholder itself as the secret.
 */
record Placeholders(Map<String, String> environment) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

    /** Replaces the placeholders of a realm. */
    void fill(ObjectNode realm) {
        PlaceholderPlaces.replace(realm, this::filled);
    }

    private JsonNode filled(String place, String text) {
        return TextNode.valueOf(
                place.equals(PlaceholderPlaces.URL)
                        ? UrlPlaceholder.parse(text)
                                .map(url -> url.with(value(url.name()).orElse(null)))
                                .orElse(text)
                        : secret(place, text));
    }

    private String secret(String place, String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        if (!matcher.matches()) {
            return text;
        }
        String name = matcher.group(1);
        if (ReservedVariables.contains(name)) {
            throw new IllegalArgumentException(place + ": the environment variable " + name
                    + " is reserved and cannot hold a tenant's secret; use another variable");
        }
        return value(name)
                .or(() -> Optional.ofNullable(matcher.group(2)))
                .orElseThrow(() -> new IllegalArgumentException("the environment variable " + name + " is not set"));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
