package digital.webpremios.identity.realmconfig.yaml;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The members of a mapping whose keys are known. */
public final class YamlMembers {

    private final Map<String, YamlValue> values;

    private YamlMembers(Map<String, YamlValue> values) {
        this.values = values;
    }

    static YamlMembers read(Path file, String path, MappingNode mapping, List<String> required, List<String> optional) {
        List<String> keys = Stream.concat(required.stream(), optional.stream()).toList();
        Map<String, YamlValue> values = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node node = tuple.getKeyNode();
            String key = node instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!keys.contains(key)) {
                throw YamlValue.problem(
                        file, node, below(path, key) + " is unknown; expected " + String.join(", ", keys));
            }
            values.put(key, new YamlValue(file, below(path, key), tuple.getValueNode()));
        }
        for (String key : required) {
            if (!values.containsKey(key)) {
                throw YamlValue.problem(file, mapping, below(path, key) + " is missing" + hint(path));
            }
        }
        return new YamlMembers(values);
    }

    /** One of the required members. */
    public YamlValue get(String key) {
        return Objects.requireNonNull(values.get(key), key);
    }

    /** One of the optional members. */
    public Optional<YamlValue> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private static String hint(String path) {
        return path.startsWith("policy") ? "; every rule is written, and 'unrestricted' switches one off" : "";
    }

    static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
