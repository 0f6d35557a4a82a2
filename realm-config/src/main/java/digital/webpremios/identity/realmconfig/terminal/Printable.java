package digital.webpremios.identity.realmconfig.terminal;

/**
 * Makes text safe for a terminal. Names, messages and values come from servers and files; control characters in them
 * could clear the screen, hide a line or reverse the text. Such characters are shown as JSON escapes
 * ({@code \}{@code u001b}).
 */
public final class Printable {

    private Printable() {}

    /** Returns the text on one line. */
    public static String line(String text) {
        return escaped(text, false);
    }

    /** Returns the text with its line breaks. */
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

    /** Returns whether the character is a formatting character outside the basic plane, such as an invisible tag. */
    private static boolean isTag(String text, int index) {
        int start = Character.isHighSurrogate(text.charAt(index)) ? index : index - 1;
        return Character.getType(text.codePointAt(start)) == Character.FORMAT;
    }
}
