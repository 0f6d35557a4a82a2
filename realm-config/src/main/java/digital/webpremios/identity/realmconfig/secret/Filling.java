package digital.webpremios.identity.realmconfig.secret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the placeholders of a rendered realm: {@code ${NAME}} and {@code ${NAME:default}} as Keycloak's import does,
 * {@code ${file.NAME}}, and of clients and users {@code ${vault.KEY}}; elsewhere Keycloak asks its vault itself. A name not in
 * capitals, such as {@code ${firstName}}, is a message key of Keycloak's pages and stays.
 */
public final class Filling {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?:"
            + "(?<variable>[A-Z][A-Z0-9_]*)(?::(?<default>[^}]*))?"
            + "|file\\.(?<file>[A-Za-z0-9._-]+)"
            + "|vault\\.(?<vault>[A-Za-z0-9._-]+))}");

    private final Secrets secrets;
    private final String realm;
    private final List<FilledRealm.Missing> missing = new ArrayList<>();

    private Filling(Secrets secrets, String realm) {
        this.secrets = secrets;
        this.realm = realm;
    }

    /** A filled copy. */
    public static FilledRealm fill(ObjectNode rendered, Secrets secrets) {
        Filling filling = new Filling(secrets, rendered.path("realm").asText());
        ObjectNode copy = rendered.deepCopy();
        filling.fill("", copy);
        return new FilledRealm(copy, filling.missing);
    }

    private JsonNode fill(String place, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(member -> member.setValue(fill(below(place, member.getKey()), member.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, fill(place + "[" + name(array.get(i), i) + "]", array.get(i)));
            }
        } else if (node.isTextual() && node.asText().contains("${")) {
            return TextNode.valueOf(fill(place, node.asText()));
        }
        return node;
    }

    private String fill(String place, String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(place, match)));
    }

    private String value(String place, MatchResult match) {
        // groups by number: named groups of a MatchResult came with Java 20
        SecretReference reference = match.group(1) != null
                ? new SecretReference.Environment(match.group(1))
                : match.group(3) != null
                        ? new SecretReference.File(match.group(3))
                        : new SecretReference.Vault(match.group(4));
        boolean keycloaks = reference instanceof SecretReference.Vault
                && !place.startsWith("clients[")
                && !place.startsWith("users[");
        if (keycloaks) {
            return match.group();
        }
        return secrets.find(reference, realm)
                .or(() -> Optional.ofNullable(match.group(2)))
                .orElseGet(() -> {
                    missing.add(new FilledRealm.Missing(place, reference.toString()));
                    return match.group();
                });
    }

    private static String below(String place, String member) {
        return place.isEmpty() ? member : place + "." + member;
    }

    private static String name(JsonNode item, int index) {
        return item.path("clientId")
                .asText(item.path("username").asText(item.path("name").asText(String.valueOf(index))));
    }
}
