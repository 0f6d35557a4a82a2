package digital.webpremios.identity.benchmark.report;

/**
 * A generated part of a page, between two comments.
 *
 * @param name the name in the comments
 */
public record MarkedSection(String name) {

    /**
     * Returns the page with the part replaced.
     *
     * @throws IllegalArgumentException if the page has no such part
     */
    public String replaceIn(String page, String content) {
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
