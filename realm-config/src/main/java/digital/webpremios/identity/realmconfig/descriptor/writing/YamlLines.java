package digital.webpremios.identity.realmconfig.descriptor.writing;

import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Builds YAML text line by line. Empty values are left out. */
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

    /** A comment; its lines are parted by line feeds. */
    void comment(String comment) {
        comment.lines()
                .map(line -> line.replaceAll("\\p{C}|\\p{Zl}|\\p{Zp}", " ").strip())
                .forEach(line -> line(line.isEmpty() ? "#" : "# " + line));
    }

    /** A member whose value is a text. */
    void text(String key, String value) {
        plain(key, YamlScalar.of(literal(value)));
    }

    /** A member whose value is a word or a number of the descriptor's own. */
    void plain(String key, Object value) {
        line(YamlScalar.of(key) + ": " + value);
    }

    /** A member whose value is a short list of words. */
    void words(String key, Collection<String> values) {
        if (!values.isEmpty()) {
            plain(key, values.stream().map(YamlScalar::inFlow).collect(Collectors.joining(", ", "[", "]")));
        }
    }

    /** A member whose value is a list, one line each. */
    void list(String key, Collection<String> values) {
        if (!values.isEmpty()) {
            line(YamlScalar.of(key) + ":");
            values.forEach(value -> line("  - " + YamlScalar.of(value)));
        }
    }

    /** A member that is written even if its list is empty. */
    void requiredList(String key, Collection<String> values) {
        if (values.isEmpty()) {
            plain(key, "[]");
        }
        list(key, values);
    }

    /** A member that is written even if its mapping is empty. */
    void requiredMapping(String key, Consumer<YamlLines> members) {
        int before = text.length();
        mapping(key, members);
        if (text.length() == before) {
            plain(key, "{}");
        }
    }

    /** A member whose value is a mapping. */
    void mapping(String key, Consumer<YamlLines> members) {
        int before = text.length();
        line(YamlScalar.of(key) + ":");
        int header = text.length();
        members.accept(new YamlLines(text, indent + "  "));
        if (text.length() == header) {
            text.setLength(before);
        }
    }

    /** A text of the tenant's, which the reader must not take for the tenant id's place. */
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
