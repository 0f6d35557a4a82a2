package digital.webpremios.identity.it.border;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.TestTenant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stored state of a tenant, as its administrator reads it. */
record StoredState(Map<String, String> parts) {

    private static final int SHOWN = 80;

    private static final List<String> PATHS = List.of(
            "",
            "/clients",
            "/users?max=1000",
            "/client-scopes",
            "/components",
            "/keys",
            "/roles",
            "/groups",
            "/identity-provider/instances",
            "/client-policies/policies",
            "/client-policies/profiles",
            "/attack-detection/brute-force/users");

    static StoredState of(AdminApi admin, TestTenant tenant) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String path : PATHS) {
            parts.put(path, admin.get("/" + tenant.realm() + path).asString());
        }
        return new StoredState(parts);
    }

    /** The parts that differ, each with the first difference. */
    List<String> changedSince(StoredState before) {
        return parts.keySet().stream()
                .filter(path -> !part(path).equals(before.part(path)))
                .map(path -> path + ": " + difference(before.part(path), part(path)))
                .toList();
    }

    private String part(String path) {
        return parts.getOrDefault(path, "");
    }

    private static String difference(String before, String after) {
        int start = Math.max(0, Arrays.mismatch(before.toCharArray(), after.toCharArray()) - SHOWN);
        return excerpt(before, start) + " became " + excerpt(after, start);
    }

    private static String excerpt(String text, int start) {
        return text.substring(Math.min(start, text.length()), Math.min(start + 2 * SHOWN, text.length()));
    }
}
