package digital.webpremios.identity.realmconfig.descriptor.writing;

import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Builds YAML text line by line. Empty values are left out. Decision 42 says why snakeyaml-engine's presenter is not
 * used.
 */
final class YamlLines {

    private final StringBuilder text;
    private final String indent;

    YamlLines() {
        this(new StringBuilder(), "");
    }

    private YamlLines(StringBuilder text, String indent) {
        this.text = text;
        this.indent = indent;
    }

    /** Writes a comment; each of its lines becomes one. */
    void comment(String comment) {
        comment.lines()
                .map(line -> line.replaceAll("\\p{C}|\\p{Zl}|\\p{Zp}", " ").strip())
                .forEach(line -> line(line.isEmpty() ? "#" : "# " + line));
    }

    /** Writes a member with a text. */
    void text(String key, String value) {
        plain(key, YamlScalar.of(literal(value)));
    }

    /** Writes a member with a keyword or a number of the descriptor, which is never quoted. */
    void plain(String key, Object value) {
        line(YamlScalar.of(key) + ": " + value);
    }

    /** Writes a member with a list of keywords on one line. */
    void words(String key, Collection<String> values) {
        if (!values.isEmpty()) {
            plain(key, values.stream().map(YamlScalar::inFlow).collect(Collectors.joining(", ", "[", "]")));
        }
    }

    /** Writes a member with a list, one item on each line. */
    void list(String key, Collection<String> values) {
        if (!values.isEmpty()) {
            line(YamlScalar.of(key) + ":");
            values.forEach(value -> line("  - " + YamlScalar.of(value)));
        }
    }

    /** Writes a member with a list, even if the list is empty. */
    void requiredList(String key, Collection<String> values) {
        if (values.isEmpty()) {
            plain(key, "[]");
        }
        list(key, values);
    }

    /** Writes a member with a mapping, even if the mapping is empty. */
    void requiredMapping(String key, Consumer<YamlLines> members) {
        int before = text.length();
        mapping(key, members);
        if (text.length() == before) {
            plain(key, "{}");
        }
    }

    /** Writes a member with a mapping. */
    void mapping(String key, Consumer<YamlLines> members) {
        int before = text.length();
        line(YamlScalar.of(key) + ":");
        int header = text.length();
        members.accept(new YamlLines(text, indent + "  "));
        if (text.length() == header) {
            text.setLength(before);
        }
    }

    /** Refuses a text that contains the placeholder of the tenant id, because the reader would replace it. */
    private static String literal(String text) {
        if (text.contains(TenantDescriptor.TENANT_ID_PLACEHOLDER)) {
            throw new IllegalArgumentException("The text '" + text + "' cannot be written: "
                    + TenantDescriptor.TENANT_ID_PLACEHOLDER + " would be read as the tenant's id.");
        }
        return text;
    }

    private void line(String line) {
        text.append(indent).append(line).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
