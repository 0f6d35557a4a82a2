package digital.webpremios.identity.realmconfig.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The campaign's pool with other users, attributes or groups. A user is identified by number and by what is special.
 */
final class PoolDirectory {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ImportRun run;
    private final ArrayNode users = JSON.createArrayNode();

    private PoolDirectory(ImportRun run) {
        this.run = run;
    }

    /** The pool without its users. */
    static PoolDirectory in(Path directory) throws IOException {
        PoolDirectory pool = new PoolDirectory(ImportRun.in(directory));
        for (int i = 1; i <= 3; i++) {
            Files.delete(pool.run.from("list-users-" + i + ".json"));
        }
        for (String group : List.of("ouro", "prata", "lojistas")) {
            Files.deleteIfExists(pool.run.from("groups/" + group + ".json"));
        }
        return pool;
    }

    static String subject(int number) {
        return "a1b2c3%02d-5b1e-4c6f-9a2d-0000404550%02d".formatted(number, number);
    }

    /** Adds a user with these attributes, each {@code name=value}. */
    ObjectNode user(int number, String status, String... attributes) {
        ObjectNode user = users.addObject()
                .put("Username", "user" + number)
                .put("UserCreateDate", "2022-03-%02dT08:30:00Z".formatted(number))
                .put("UserLastModifiedDate", "2022-03-%02dT08:30:00Z".formatted(number))
                .put("Enabled", true)
                .put("UserStatus", status);
        ArrayNode list = user.putArray("Attributes");
        list.addObject().put("Name", "sub").put("Value", subject(number));
        for (String attribute : attributes) {
            String[] parts = attribute.split("=", 2);
            list.addObject().put("Name", parts[0]).put("Value", parts[1]);
        }
        return user;
    }

    /** Changes an attribute of the pool's schema. */
    void attribute(String name, Consumer<ObjectNode> change) throws IOException {
        Path file = run.from("describe-user-pool.json");
        JsonNode pool = JSON.readTree(file.toFile());
        pool.at("/UserPool/SchemaAttributes").forEach(attribute -> {
            if (attribute.path("Name").asText().equals(name)) {
                change.accept((ObjectNode) attribute);
            }
        });
        JSON.writeValue(file.toFile(), pool);
    }

    /** The users that were written, by the ends of their subjects' first parts. */
    Map<Integer, JsonNode> imported() throws IOException {
        JSON.writeValue(
                run.from("list-users.json").toFile(), JSON.createObjectNode().set("Users", users));
        if (run.run("--first-sign-in", "reset-mail", "--force") != 0) {
            throw new IllegalStateException(run.err());
        }
        Map<Integer, JsonNode> written = new LinkedHashMap<>();
        JSON.readTree(run.written("users/campanha-users-0.json"))
                .path("users")
                .forEach(user ->
                        written.put(Integer.valueOf(user.path("id").asText().substring(6, 8)), user));
        return written;
    }

    /** The user of this number as it was written. */
    JsonNode imported(int number) throws IOException {
        return Objects.requireNonNull(imported().get(number));
    }

    /** The findings with this rule, as {@code subject: meaning}. */
    List<String> findings(String rule) {
        try {
            return JSON.readTree(run.written("campanha-report.json"))
                    .path("findings")
                    .valueStream()
                    .filter(finding -> finding.path("rule").asText().equals(rule))
                    .map(finding -> finding.path("subject").asText() + ": "
                            + finding.path("meaning").asText())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportRun run() {
        return run;
    }
}
