package digital.webpremios.identity.realmconfig.check.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.check.source.Element;

/**
 * Elements as JSON. A scalar is the text that is written, as for the reader: nothing guesses whether it is a number or a
 * word, and the schema allows either form where an editor would see a number.
 */
final class ElementJson {

    private ElementJson() {}

    static JsonNode of(Element element) {
        if (element instanceof Element.Sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            element.items().forEach(item -> array.add(of(item)));
            return array;
        }
        if (element instanceof Element.Mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            element.members().forEach(member -> object.set(member.name(), of(member.value())));
            return object;
        }
        return JsonNodeFactory.instance.textNode(element.text().orElse(""));
    }
}
