package digital.webpremios.identity.realmconfig.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Makes the schema of portfolios from that of descriptors: a profile and a tenant have the members of a descriptor, and
 * none of them must be there. {@code {realm}} stands wherever {@code {tenant-id}} may.
 */
final class PortfolioSchema {

    private static final String MEMBER = "#/properties/";
    private static final String PROFILE = "#/$defs/profile";
    private static final String REALM = "#/$defs/realm";
    private static final String TENANT_ID = "|\\{tenant-id\\}";

    private PortfolioSchema() {}

    static JsonNode of(JsonNode descriptor) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.set("$schema", descriptor.get("$schema"));
        schema.put("title", "Portfolio of tenants")
                .put(
                        "description",
                        "Many tenants of the identity pack: profiles with members of a descriptor, and the tenants with"
                                + " what differs. docs/portfolio.md describes it.")
                .put("type", "object")
                .put("additionalProperties", false);
        schema.putArray("required").add("profiles").add("tenants");
        ObjectNode members = schema.putObject("properties");
        ObjectNode profiles = members.putObject("profiles")
                .put("description", "What tenants have in common, by the name of the profile.")
                .put("type", "object")
                .put("minProperties", 1);
        profiles.putObject("additionalProperties").put("$ref", PROFILE);
        ObjectNode tenants = members.putObject("tenants")
                .put(
                        "description",
                        "The tenants by realm, with their profile and what differs from it; or the name of a CSV file in"
                                + " the portfolio's directory or below it.");
        tenants.putArray("type").add("object").add("string");
        tenants.put("pattern", "^[^/].*$");
        tenants.putObject("propertyNames").put("$ref", REALM);
        tenants.putObject("additionalProperties").put("$ref", PROFILE);
        ObjectNode parts = schema.putObject("$defs");
        parts.set("realm", moved(descriptor.at("/properties/realm")));
        parts.set("profile", profile(descriptor));
        descriptor.get("$defs").properties().forEach(part -> {
            if (!part.getKey().equals("complete")) {
                parts.set(part.getKey(), moved(part.getValue()));
            }
        });
        return schema;
    }

    private static ObjectNode profile(JsonNode descriptor) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        profile.put("description", "Members of a descriptor.")
                .put("type", "object")
                .put("additionalProperties", false);
        ObjectNode members = profile.putObject("properties");
        members.putObject("profile")
                .put("description", "The profile on which this one builds, or which the tenant has.")
                .put("type", "string");
        descriptor.get("properties").properties().forEach(member -> {
            if (!member.getKey().equals("realm")) {
                members.set(member.getKey(), moved(member.getValue()));
            }
        });
        return profile;
    }

    /** Returns a part whose references lead to the places in the new schema, and whose patterns allow the realm. */
    private static JsonNode moved(JsonNode part) {
        if (part.isTextual()) {
            String text = part.asText();
            String there = text.equals(MEMBER + "realm")
                    ? REALM
                    : text.startsWith(MEMBER)
                            ? PROFILE + text.substring(1)
                            : text.replace(TENANT_ID, TENANT_ID + TENANT_ID.replace("tenant-id", "realm"));
            return JsonNodeFactory.instance.textNode(there);
        }
        if (part.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            part.forEach(item -> array.add(moved(item)));
            return array;
        }
        if (part.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            part.properties().forEach(member -> object.set(member.getKey(), moved(member.getValue())));
            return object;
        }
        return part;
    }
}
