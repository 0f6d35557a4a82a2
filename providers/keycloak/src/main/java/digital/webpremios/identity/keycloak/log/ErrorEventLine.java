package digital.webpremios.identity.keycloak.log;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Event;

/**
 * The log line of an error event. It has the form of Keycloak's line with the fields that say what happened and where,
 * and is at most {@link #LONGEST} long. The stored event has everything.
 */
final class ErrorEventLine {

    /** So that the line, with date, category and thread, is shorter than 300 characters. */
    static final int LONGEST = 200;

    private static final int LONGEST_VALUE = 45;

    private final StringBuilder line = new StringBuilder();

    private ErrorEventLine() {}

    static String of(Event event) {
        Map<String, String> details = event.getDetails() == null ? Map.of() : event.getDetails();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("type", String.valueOf(event.getType()));
        fields.put("error", event.getError());
        fields.put("realmName", event.getRealmName());
        fields.put("clientId", event.getClientId());
        fields.put("ipAddress", event.getIpAddress());
        fields.put("denial", details.get("denial"));
        fields.put("userId", event.getUserId());
        fields.put("tenant", details.get("tenant"));
        fields.put("correlation_id", details.get("correlation_id"));
        ErrorEventLine built = new ErrorEventLine();
        fields.forEach(built::add);
        return built.line.toString();
    }

    private void add(String name, @Nullable String value) {
        if (value == null || value.equals("null")) {
            return;
        }
        String field = (line.isEmpty() ? "" : ", ") + name + "=\"" + clean(value) + '"';
        if (line.length() + field.length() <= LONGEST) {
            line.append(field);
        }
    }

    /** Replaces everything but letters, digits and common punctuation by an underscore. */
    private static String clean(String value) {
        String cut = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 2) + "..";
        return cut.replaceAll("[^A-Za-z0-9 ._:@/-]", "_");
    }
}
