package digital.webpremios.identity.realmconfig.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Descriptors that differ from a good one in one place each. */
final class Mutations {

    private static final List<String> SCALARS = List.of(
            "",
            " ",
            "x",
            "none",
            "true",
            "unrestricted",
            "required",
            "0",
            "-1",
            "65536",
            "999999999999999999999",
            "1.5",
            "5m",
            "a b",
            "é",
            "ÁB",
            "two\nlines",
            "openid",
            "a/b",
            "/b",
            "a/",
            "${X}",
            "env:lower",
            "vault:x y");

    private final JsonNode good;

    Mutations(JsonNode good) {
        this.good = good;
    }

    /** Each mutation by what was done where. */
    Map<String, JsonNode> all() {
        Map<String, JsonNode> mutations = new LinkedHashMap<>();
        pointers("", good).forEach(pointer -> mutate(pointer, mutations));
        return mutations;
    }

    private void mutate(String pointer, Map<String, JsonNode> mutations) {
        for (String scalar : SCALARS) {
            mutations.put(pointer + " = " + scalar, with(pointer, JsonNodeFactory.instance.textNode(scalar)));
        }
        mutations.put(pointer + " = []", with(pointer, JsonNodeFactory.instance.arrayNode()));
        mutations.put(pointer + " = {}", with(pointer, JsonNodeFactory.instance.objectNode()));
        mutations.put(
                pointer + " = [x, x]",
                with(pointer, JsonNodeFactory.instance.arrayNode().add("x").add("x")));
        mutations.put(pointer + " = [{}]", with(pointer, listOfMapping()));
        mutations.put(pointer + " gone", without(pointer));
        if (good.at(pointer).isObject()) {
            for (String name : List.of("bogus", "Bo gus", "webpremios/x", "custom:x", "é")) {
                mutations.put(pointer + " + " + name, changed(pointer, node -> ((ObjectNode) node).put(name, "x")));
                mutations.put(
                        pointer + " + " + name + ": {}", changed(pointer, node -> ((ObjectNode) node).putObject(name)));
            }
        }
        if (good.at(pointer).isArray()) {
            JsonNode first = good.at(pointer).path(0);
            mutations.put(pointer + " + again", changed(pointer, node -> ((ArrayNode) node).add(first)));
        }
    }

    private static ArrayNode listOfMapping() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        list.addObject();
        return list;
    }

    private JsonNode with(String pointer, JsonNode value) {
        return parent(pointer, (container, name) -> {
            if (container instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) container).set(Integer.parseInt(name), value);
            }
        });
    }

    private JsonNode without(String pointer) {
        return parent(pointer, (container, name) -> {
            if (container instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) container).remove(Integer.parseInt(name));
            }
        });
    }

    private JsonNode parent(String pointer, java.util.function.BiConsumer<ContainerNode<?>, String> change) {
        int slash = pointer.lastIndexOf('/');
        String name = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        return changed(pointer.substring(0, slash), node -> change.accept((ContainerNode<?>) node, name));
    }

    private JsonNode changed(String pointer, Consumer<JsonNode> change) {
        JsonNode copy = good.deepCopy();
        change.accept(copy.at(pointer));
        return copy;
    }

    private static List<String> pointers(String pointer, JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(member -> {
                String below =
                        pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
                all.add(below);
                all.addAll(pointers(below, member.getValue()));
            });
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            all.add(pointer + "/" + i);
            all.addAll(pointers(pointer + "/" + i, node.get(i)));
        }
        return all;
    }
}
