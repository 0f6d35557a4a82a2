package digital.webpremios.identity.keycloak.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A page of the documentation, as GitHub renders it.
 *
 * @param file the page's file
 * @param text the page's Markdown
 */
record MarkdownPage(Path file, String text) {

    private static final String PORTUGUESE = ".pt-BR.md";

    /** The pages for integrators have a folder for each language, and the same names in both. */
    private static final String ENGLISH_FOLDER = "docs/integrators/";

    private static final String PORTUGUESE_FOLDER = "docs/integradores/";

    private static final Pattern FENCED = Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern INLINE_CODE = Pattern.compile("`[^`\n]*`");
    private static final Pattern COMMANDS = Pattern.compile("^```sh\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|srcset)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} (.+)$", Pattern.MULTILINE);
    private static final Pattern LINKED_TEXT = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

    /** What GitHub leaves out of an anchor. */
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}\\p{M} _-]");

    static MarkdownPage of(Path file) {
        try {
            return new MarkdownPage(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isPortuguese() {
        return file.toString().endsWith(PORTUGUESE) || file.toString().contains(PORTUGUESE_FOLDER);
    }

    /** The file of this page's translation into Portuguese, which need not exist. */
    Path translation() {
        return Path.of(
                file.toString().contains(ENGLISH_FOLDER)
                        ? file.toString().replace(ENGLISH_FOLDER, PORTUGUESE_FOLDER)
                        : file.toString().replaceAll("\\.md$", PORTUGUESE));
    }

    /** The file of the English page of which this page is the translation. */
    Path original() {
        return Path.of(
                file.toString().replace(PORTUGUESE_FOLDER, ENGLISH_FOLDER).replace(PORTUGUESE, ".md"));
    }

    /** The targets of all links and pictures within the repository, with their anchors. */
    List<String> localLinks() {
        String prose = INLINE_CODE.matcher(FENCED.matcher(text).replaceAll("")).replaceAll("");
        return LINK.matcher(prose)
                .results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .toList();
    }

    /** The anchors of all headings; a repeated heading has a number appended. */
    Set<String> anchors() {
        Map<String, Integer> seen = new HashMap<>();
        Set<String> anchors = new HashSet<>();
        HEADING.matcher(FENCED.matcher(text).replaceAll("")).results().forEach(heading -> {
            String anchor = anchor(heading.group(1));
            int earlier = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(earlier == 0 ? anchor : anchor + "-" + earlier);
        });
        return anchors;
    }

    /** The blocks of commands. */
    List<String> commands() {
        return COMMANDS.matcher(text).results().map(block -> block.group(1)).toList();
    }

    private static String anchor(String heading) {
        String shown = LINKED_TEXT.matcher(heading).replaceAll("$1").toLowerCase(Locale.ROOT);
        return PUNCTUATION.matcher(shown).replaceAll("").replace(' ', '-');
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
