package digital.webpremios.identity.realmconfig.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.schema.DescriptorSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A member of descriptors as the schema has it.
 *
 * @param path from the root; {@code NAME} is a name that the writer chooses
 * @param part what the schema says of it
 * @param complete what the schema says of it in a tenant that is complete
 * @param isRequired whether a complete tenant has it, or its block
 */
record SchemaMember(String path, JsonNode part, JsonNode complete, boolean isRequired) {

    private static final JsonNode SOURCE = DescriptorSchema.source();
    private static final String ENVIRONMENTS = "environments";

    /** The members of the root, in the schema's order. */
    static List<SchemaMember> ofRoot() {
        return new SchemaMember("", SOURCE, SOURCE.at("/$defs/complete"), true).below();
    }

    /** This one and all below it. */
    Stream<SchemaMember> all() {
        return path.equals(ENVIRONMENTS)
                ? Stream.of(this)
                : Stream.concat(Stream.of(this), below().stream().flatMap(SchemaMember::all));
    }

    private List<SchemaMember> below() {
        List<SchemaMember> members = new ArrayList<>();
        List<String> required = texts(complete.path("required"));
        part.path("properties")
                .properties()
                .forEach(member -> members.add(new SchemaMember(
                        path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                        resolved(member.getValue()),
                        complete.path("properties").path(member.getKey()),
                        required.contains(member.getKey()))));
        if (part.path("additionalProperties").isObject()) {
            members.add(new SchemaMember(
                    path + ".NAME",
                    resolved(part.get("additionalProperties")),
                    complete.path("additionalProperties"),
                    false));
        }
        return members;
    }

    String description() {
        return part.path("description").asText();
    }

    /** The words that it can be, or an example. */
    String values() {
        if (part.has("enum")) {
            return code(texts(part.get("enum")));
        }
        if (part.path("type").toString().contains("boolean") && part.has("default")) {
            return "`true`, `false`";
        }
        JsonNode items = resolved(part.path("items"));
        if (items.has("enum")) {
            return code(texts(items.get("enum")));
        }
        JsonNode examples = part.has("examples") ? part.get("examples") : items.path("examples");
        return examples.isEmpty() ? "" : "`" + text(examples.get(0)) + "`";
    }

    String usual() {
        return part.has("default") ? "`" + text(part.get("default")) + "`" : "";
    }

    private static String code(List<String> words) {
        return "`" + String.join("`, `", words) + "`";
    }

    private static String text(JsonNode value) {
        return value.isArray() ? "[" + String.join(", ", texts(value)) + "]" : value.asText();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode resolved(JsonNode part) {
        String reference = part.path("$ref").asText();
        if (reference.isEmpty()) {
            return part;
        }
        JsonNode target = resolved(SOURCE.at(reference.substring(1))).deepCopy();
        if (part.has("description")) {
            ((ObjectNode) target).set("description", part.get("description"));
        }
        return target;
    }
}
