package digital.webpremios.identity.realmconfig.descriptor.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Trees of YAML nodes made of others, with every node's mark kept: a finding in a merged tree names the line that is wrong. */
final class Overlay {

    private Overlay() {}

    /** The base with what differs: mappings member by member, anything else replaced. */
    static Node merged(Node base, Node difference) {
        if (!(base instanceof MappingNode below && difference instanceof MappingNode above)) {
            return difference;
        }
        Map<String, NodeTuple> members = new LinkedHashMap<>();
        below.getValue().forEach(tuple -> members.put(key(tuple), tuple));
        for (NodeTuple tuple : above.getValue()) {
            members.merge(
                    key(tuple),
                    tuple,
                    (old, changed) ->
                            new NodeTuple(old.getKeyNode(), merged(old.getValueNode(), changed.getValueNode())));
        }
        return mapping(below, List.copyOf(members.values()));
    }

    /** The tree without a member of its root. */
    static Node without(Node root, String member) {
        return root instanceof MappingNode mapping
                ? mapping(
                        mapping,
                        mapping.getValue().stream()
                                .filter(tuple -> !key(tuple).equals(member))
                                .toList())
                : root;
    }

    /** The tree with another text for each. */
    static Node replaced(Node node, UnaryOperator<String> text) {
        if (node instanceof ScalarNode scalar) {
            String changed = text.apply(scalar.getValue());
            return changed.equals(scalar.getValue())
                    ? scalar
                    : new ScalarNode(
                            scalar.getTag(),
                            true,
                            changed,
                            scalar.getScalarStyle(),
                            scalar.getStartMark(),
                            scalar.getEndMark());
        }
        if (node instanceof SequenceNode sequence) {
            return new SequenceNode(
                    sequence.getTag(),
                    true,
                    sequence.getValue().stream()
                            .map(item -> replaced(item, text))
                            .toList(),
                    sequence.getFlowStyle(),
                    sequence.getStartMark(),
                    sequence.getEndMark());
        }
        MappingNode mapping = (MappingNode) node;
        return mapping(
                mapping,
                mapping.getValue().stream()
                        .map(tuple ->
                                new NodeTuple(replaced(tuple.getKeyNode(), text), replaced(tuple.getValueNode(), text)))
                        .toList());
    }

    private static MappingNode mapping(MappingNode like, List<NodeTuple> members) {
        return new MappingNode(
                like.getTag(), true, members, like.getFlowStyle(), like.getStartMark(), like.getEndMark());
    }

    private static String key(NodeTuple tuple) {
        return ((ScalarNode) tuple.getKeyNode()).getValue();
    }
}
