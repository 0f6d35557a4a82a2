package digital.webpremios.identity.realmconfig.guide;

import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Writes texts of a descriptor into Markdown, so that none of them becomes markup, HTML, a link or a command
 * (CommonMark 0.31, and GitHub's automatic links).
 */
final class Markdown {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]()#!|~:@$^=\"]");
    private static final Pattern AUTOMATIC_LINK = Pattern.compile("(?i)(www)\\.");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private Markdown() {}

    /** Returns a text for the middle of a line, shown as it is. */
    static String text(String text) {
        String escaped = MARKUP.matcher(Printable.line(text)).replaceAll(match -> "\\\\\\" + match.group());
        return AUTOMATIC_LINK
                .matcher(escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .replaceAll("$1\\\\.");
    }

    /** Returns a code span that shows a value as it is. */
    static String code(String value) {
        String line = Printable.line(value);
        int longest = BACKTICKS
                .matcher(line)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        String pad = longest > 0 || line.isBlank() ? " " : "";
        return fence + pad + line + pad + fence;
    }

    /** Returns one argument of a command in a POSIX shell, for a fenced block. */
    static String argument(String value) {
        return "'" + Printable.line(value).replace("'", "'\\''") + "'";
    }
}
