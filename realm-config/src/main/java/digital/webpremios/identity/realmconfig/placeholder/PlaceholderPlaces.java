package digital.webpremios.identity.realmconfig.placeholder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The places of realm JSON ({@code RealmRepresentation}) that may contain a placeholder: one URL, and secrets. */
public final class PlaceholderPlaces {

    /** Replaces the text at a place. */
    @FunctionalInterface
    public interface Replacement {

        /**
         * Returns the new node.
         *
         * @param place the place's path, such as {@code clients[demo-partner].secret}
         * @param text the current text
         */
        JsonNode of(String place, String text);
    }

    /** The path of the tenant's root URL. */
    public static final String URL = "attributes.frontendUrl";

    private static final String COMPONENT_SECRET = "client-secret";

    private final Replacement replacement;

    private PlaceholderPlaces(Replacement replacement) {
        this.replacement = replacement;
    }

    /** Replaces the text at every such place of a realm. Everything else is left unchanged. */
    public static void replace(ObjectNode realm, Replacement replacement) {
        new PlaceholderPlaces(replacement).all(realm);
    }

    private void all(ObjectNode realm) {
        member(realm.path("attributes"), "frontendUrl", URL);
        realm.path("clients")
                .forEach(client -> member(client, "secret", "clients[" + text(client, "clientId") + "].secret"));
        member(realm.path("smtpServer"), "password", "smtpServer.password");
        realm.path("components")
                .forEach(type -> type.forEach(component -> {
                    if (component.path("config").path(COMPONENT_SECRET) instanceof ArrayNode values) {
                        items(values, "components[" + text(component, "providerId") + "].config." + COMPONENT_SECRET);
                    }
                }));
        realm.path("users")
                .forEach(user -> user.path("credentials")
                        .forEach(credential ->
                                member(credential, "value", "users[" + text(user, "username") + "].password")));
    }

    private void member(JsonNode holder, String name, String place) {
        if (holder instanceof ObjectNode object && object.path(name).isTextual()) {
            object.set(name, replacement.of(place, object.path(name).asText()));
        }
    }

    private void items(ArrayNode values, String place) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isTextual()) {
                values.set(i, replacement.of(place, values.get(i).asText()));
            }
        }
    }

    private static String text(JsonNode object, String member) {
        return object.path(member).asText();
    }
}
