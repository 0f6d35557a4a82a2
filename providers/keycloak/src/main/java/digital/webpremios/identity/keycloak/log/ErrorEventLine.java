package digital.webpremios.identity.keycloak.log;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Event;

/**
 * The line that tells of an error event in the log. It has the form of Keycloak's own, and of its fields those that tell what
 * happened and where; it is never longer than {@link #LONGEST}. The stored event has the rest.
 */
final class ErrorEventLine {

    /** With the date, the category and the thread in front, a line is shorter than 300 characters. */
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

    /** One byte a character: what is neither a letter, a digit nor a usual mark becomes an underscore. */
    private static String clean(String value) {
        String cut = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 2) + "..";
        return cut.replaceAll("[^A-Za-z0-9 ._:@/-]", "_");
    }
}
