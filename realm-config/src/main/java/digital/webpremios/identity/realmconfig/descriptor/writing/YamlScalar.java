package digital.webpremios.identity.realmconfig.descriptor.writing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes a text as a YAML scalar: plain if every reader of YAML 1.1 and 1.2 reads exactly this text, quoted
 * otherwise.
 */
final class YamlScalar {

    // a text that begins with a digit, a sign or a dot is quoted, because it could be read as a number or a date
    private static final String WORD = "[\\p{L}/$][\\p{L}0-9._/@+=?&%~$(){}-]*";
    private static final String MORE = "[\\p{L}0-9._/@+=?&%~$(){}-]+";
    private static final Pattern PLAIN =
            Pattern.compile(WORD + "(:" + MORE + ")*( [\\p{L}0-9(/$][\\p{L}0-9._/@+=?&%~$()-]*)*");
    private static final Pattern PLAIN_IN_FLOW = Pattern.compile("[A-Za-z][A-Za-z0-9._/-]*");
    private static final Set<String> WORDS_OF_YAML =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private YamlScalar() {}

    /** Returns the scalar of a key, a value or an item of a list in block style. */
    static String of(String text) {
        return isPlain(text, PLAIN) ? text : quoted(text);
    }

    /** Returns the scalar of an item of a list in brackets. */
    static String inFlow(String text) {
        return isPlain(text, PLAIN_IN_FLOW) ? text : quoted(text);
    }

    private static boolean isPlain(String text, Pattern pattern) {
        return pattern.matcher(text).matches()
                && text.chars().noneMatch(c -> Character.isSurrogate((char) c))
                && !WORDS_OF_YAML.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String quoted(String text) {
        return text.codePoints().allMatch(YamlScalar::isPrintable)
                ? "'" + text.replace("'", "''") + "'"
                : escaped(text);
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append((char) c);
            } else if (isPrintable(c)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append(escape(c));
            }
        });
        return escaped.append('"').toString();
    }

    private static String escape(int c) {
        if (Character.getType(c) == Character.SURROGATE) {
            throw new IllegalArgumentException("Half a character, \\u%04x, cannot be written.".formatted(c));
        }
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c <= 0xFFFF ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c);
        };
    }
}
