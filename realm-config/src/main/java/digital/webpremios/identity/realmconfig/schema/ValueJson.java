package digital.webpremios.identity.realmconfig.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.source.Value;

/**
 * Converts trees of values to JSON for the validator. A scalar becomes its text, without a guess whether it is a
 * number; the schema allows a text wherever an editor would see a number.
 */
final class ValueJson {

    private ValueJson() {}

    static JsonNode of(Value value) {
        if (value instanceof Value.Sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.items().forEach(item -> array.add(of(item)));
            return array;
        }
        if (value instanceof Value.Mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.members().forEach(member -> object.set(member.name(), of(member.value())));
            return object;
        }
        return JsonNodeFactory.instance.textNode(value.text().orElse(""));
    }
}
