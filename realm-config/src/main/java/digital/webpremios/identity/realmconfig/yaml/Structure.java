package digital.webpremios.identity.realmconfig.yaml;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What every file keeps to: names are words, none is written twice, and nothing stands for another value. */
final class Structure {

    private final Path file;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Structure(Path file) {
        this.file = file;
    }

    /** The root, if all below it is sound. */
    static Node checked(Path file, Node root) {
        new Structure(file).check(root);
        return root;
    }

    private void check(Node node) {
        if (!seen.add(node)) {
            throw YamlValue.problem(file, node, "this value is used again by an alias (*); write it out there");
        }
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::check);
        } else if (node instanceof MappingNode mapping) {
            check(mapping);
        }
    }

    private void check(MappingNode mapping) {
        Set<String> keys = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw YamlValue.problem(file, tuple.getKeyNode(), "a name is expected here, and it is no word");
            }
            if (!keys.add(key.getValue())) {
                throw YamlValue.problem(file, key, key.getValue() + " is written twice");
            }
            check(tuple.getValueNode());
        }
    }
}
