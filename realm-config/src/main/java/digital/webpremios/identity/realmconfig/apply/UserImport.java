package digital.webpremios.identity.realmconfig.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminApi;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Adds users of a file that do not exist in the realm. Keycloak's partial import keeps a user's id, which is the
 * subject of the user's tokens ({@code UsersPartialImport}). Each batch is one transaction; sending a batch twice adds
 * no user twice.
 *
 * @param lines receives a line with the result
 */
record UserImport(AdminApi api, Consumer<String> lines) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 250;
    private static final int PAGE = 1000;

    /** Imports the file. Returns how many users were added. */
    int run(UsersFile file) {
        Set<String> there = usernames(file.realm());
        Batches batches = new Batches(file.realm());
        file.forEach(user -> {
            if (!there.contains(user.path("username").asText().toLowerCase(Locale.ROOT))) {
                batches.add(user);
            }
        });
        batches.send();
        if (batches.added + batches.skipped > 0) {
            lines.accept("  + " + batches.added + " users of " + file.path()
                    + (batches.skipped > 0
                            ? "; " + batches.skipped + " not added, their e-mail address is taken"
                            : ""));
        }
        return batches.added;
    }

    private Set<String> usernames(String realm) {
        Set<String> names = new HashSet<>();
        String path = "/admin/realms/" + realm + "/users?briefRepresentation=true&max=" + PAGE + "&first=";
        int first = 0;
        JsonNode page;
        do {
            page = api.getObjects(path + first);
            int known = names.size();
            page.forEach(user -> names.add(user.path("username").asText()));
            if (page.size() == PAGE && names.size() == known) {
                throw new IllegalStateException("GET " + path + first
                        + ": the server lists the same users again and again; is that a Keycloak? Check --server");
            }
            first += page.size();
        } while (page.size() == PAGE);
        return names;
    }

    private final class Batches {

        private final String realm;
        private ArrayNode users = JSON.createArrayNode();
        private int added;
        private int skipped;

        private Batches(String realm) {
            this.realm = realm;
        }

        private void add(JsonNode user) {
            users.add(user);
            if (users.size() == BATCH) {
                send();
            }
        }

        private void send() {
            if (!users.isEmpty()) {
                ObjectNode body = JSON.createObjectNode().put("ifResourceExists", "SKIP");
                body.set("users", users);
                JsonNode result = api.send(AdminRequest.post("/admin/realms/" + realm + "/partialImport", body));
                added += result.path("added").asInt();
                skipped += result.path("skipped").asInt();
                users = JSON.createArrayNode();
            }
        }
    }
}
