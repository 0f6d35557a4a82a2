package digital.webpremios.identity.realmconfig.terminal;

/**
 * Text that does nothing to a terminal. Names, messages and values come from servers and files; one with control
 * characters could clear the screen, hide a line or show it backwards. Such characters are shown as
 * {@code \}{@code u001b}, which is JSON's escape too.
 */
public final class Printable {

    private Printable() {}

    /** The text on one line. */
    public static String line(String text) {
        return escaped(text, false);
    }

    /** The text with its line breaks. */
    public static String lines(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean withLineBreaks) {
        StringBuilder printable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHarmless(text, i) || (withLineBreaks && c == '\n')) {
                printable.append(c);
            } else {
                printable.append(String.format("\\u%04x", (int) c));
            }
        }
        return printable.toString();
    }

    private static boolean isHarmless(String text, int index) {
        char c = text.charAt(index);
        if (Character.isSurrogate(c)) {
            return isPaired(text, index) && !isTag(text, index);
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean isPaired(String text, int index) {
        char c = text.charAt(index);
        return Character.isHighSurrogate(c)
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }

    /** Characters of formatting beyond the first plane, such as the invisible tags. */
    private static boolean isTag(String text, int index) {
        int start = Character.isHighSurrogate(text.charAt(index)) ? index : index - 1;
        return Character.getType(text.codePointAt(start)) == Character.FORMAT;
    }
}
