package digital.webpremios.identity.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A generated part of a page, between two comments.
 *
 * @param name the name in the comments
 */
public record MarkedSection(String name) {

    /** Replaces the part in a file. */
    public void write(Path page, String content) throws IOException {
        Files.writeString(page, replaceIn(Files.readString(page), content));
    }

    /**
     * Returns the page with the part replaced.
     *
     * @throws IllegalArgumentException if the page has no such part
     */
    String replaceIn(String page, String content) {
        String begin = "<!-- " + name + ":begin -->\n";
        String end = "<!-- " + name + ":end -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("The page has no part between " + begin.strip() + " and " + end);
        }
        return page.substring(0, from + begin.length()) + "\n" + content + "\n" + page.substring(to);
    }
}
