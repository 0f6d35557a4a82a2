package digital.webpremios.identity.benchmark.report;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table in Markdown.
 *
 * @param heading the heads of its columns
 * @param lines its lines
 */
public record MarkdownTable(List<String> heading, List<List<String>> lines) {

    public MarkdownTable {
        heading = List.copyOf(heading);
        lines = lines.stream().map(List::copyOf).toList();
    }

    @Override
    public String toString() {
        return line(heading)
                + line(Collections.nCopies(heading.size(), "---"))
                + lines.stream().map(MarkdownTable::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
