package digital.webpremios.identity.realmconfig.yaml;

import digital.webpremios.identity.realmconfig.input.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value in a YAML file. A scalar is the text as it is written: nothing guesses whether it is a number or a word. */
public final class YamlValue {

    private static final int MAX_DEPTH = 32;

    private final Path file;
    private final String path;
    private final Node node;

    YamlValue(Path file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /**
     * The one document of a file.
     *
     * @throws IllegalArgumentException naming the file and what is wrong with it
     */
    public static YamlValue read(Path file) {
        try {
            String text = TextFile.read(file, TextFile.DESCRIPTOR);
            refuseDepth(file, text);
            return new Compose(settings(file.toString(), text))
                    .composeString(text)
                    .map(root -> of(file, Structure.checked(file, root)))
                    .orElseThrow(() -> new IllegalArgumentException(file + ": the file is empty"));
        } catch (MarkedYamlEngineException e) {
            // its message has an excerpt of the file
            String line =
                    e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
            String context = e.getContext() == null ? "" : e.getContext() + ": ";
            throw new IllegalArgumentException(
                    file + line + ": no YAML: " + (context + e.getProblem()).replaceAll("\\s+", " "), e);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(
                    file + ": no YAML: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "), e);
        }
    }

    /** The parser's events cost no stack; composing values of them does. */
    private static void refuseDepth(Path file, String text) {
        int depth = 0;
        for (Event event : new Parse(settings(file.toString(), text)).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > MAX_DEPTH) {
                throw new IllegalArgumentException(file
                        + event.getStartMark()
                                .map(mark -> ":" + (mark.getLine() + 1))
                                .orElse("")
                        + ": it is nested more than " + MAX_DEPTH + " deep; no member of a descriptor is");
            }
        }
    }

    static YamlValue of(Path file, Node root) {
        return new YamlValue(file, "", root);
    }

    /** A buffer for the whole text: snakeyaml-engine 2.10 fails on a character of two units at the end of a full one. */
    public static LoadSettings settings(String file, String text) {
        return LoadSettings.builder()
                .setLabel(file)
                .setBufferSize(text.length() + 1)
                .setCodePointLimit(TextFile.DESCRIPTOR)
                .build();
    }

    /** The node, its marks and all. */
    public Node node() {
        return node;
    }

    /** Where it stands. */
    public Path file() {
        return file;
    }

    /** This value with another node, such as one merged from two. */
    public YamlValue with(Node other) {
        return new YamlValue(file, path, other);
    }

    /** Whether it is a mapping. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The values of a list, whatever they are; none if it is no list. */
    public List<YamlValue> children() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream()
                        .map(item -> new YamlValue(file, path, item))
                        .toList()
                : List.of();
    }

    /** Whether it is exactly this word. */
    public boolean is(String word) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
    }

    /** The text of a scalar. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw refused("one value");
    }

    /** The values of a list, at least one, none twice. */
    public List<YamlValue> items() {
        if (node instanceof SequenceNode sequence && sequence.getValue().isEmpty()) {
            throw refused("a list of at least one value");
        }
        return list();
    }

    /** The values of a list that may be empty, none twice. */
    public List<YamlValue> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw refused("a list of values");
        }
        List<YamlValue> items = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (Node item : sequence.getValue()) {
            YamlValue value = new YamlValue(file, path, item);
            if (!texts.add(value.text())) {
                throw problem(file, item, path + " has '" + value.text() + "' twice");
            }
            items.add(value);
        }
        return items;
    }

    /** The members of a mapping that must have exactly these keys: one that lacks is an error, and so is one too many. */
    public YamlMembers members(String... keys) {
        return members(List.of(keys), List.of());
    }

    /** The members of a mapping that must have the required keys, may have the optional ones, and no other. */
    public YamlMembers members(List<String> required, List<String> optional) {
        if (node instanceof MappingNode mapping) {
            return YamlMembers.read(file, path, mapping, required, optional);
        }
        throw refused("the keys " + String.join(", ", required.isEmpty() ? optional : required));
    }

    /** The entries of a mapping whose keys are names that the writer chose, in the order in which they are written. */
    public List<YamlEntry> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw refused("names, each with its value");
        }
        List<YamlEntry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlValue key = new YamlValue(file, path, tuple.getKeyNode());
            entries.add(
                    new YamlEntry(key, new YamlValue(file, YamlMembers.below(path, key.text()), tuple.getValueNode())));
        }
        return entries;
    }

    /** An error that says what stands here and what was expected instead. */
    public IllegalArgumentException refused(String expected) {
        String found = node instanceof ScalarNode scalar
                // a file that is one text is not a descriptor: it may be anything that a link or a wrong name leads to
                ? path.isEmpty() ? "a text" : "'" + scalar.getValue() + "'"
                : node.getNodeType().name().toLowerCase(Locale.ROOT);
        return problem(file, node, (path.isEmpty() ? "the file" : path) + " is " + found + "; expected " + expected);
    }

    /** An error about what stands here. */
    public IllegalArgumentException problem(String text) {
        return problem(file, node, path + ": " + text);
    }

    static IllegalArgumentException problem(Path file, Node node, String text) {
        String line =
                node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
        return new IllegalArgumentException(file + line + ": " + text);
    }
}
