package digital.webpremios.identity.benchmark.report;

import digital.webpremios.identity.benchmark.measure.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the figures of a run as tables and as CSV. */
public final class Report {

    private static final MarkedSection COMPARISON = new MarkedSection("benchmark");
    private static final MarkedSection CURVES = new MarkedSection("curves");
    private static final MarkedSection WARM_UP = new MarkedSection("warm-up");

    private final List<Measured> results;
    private final Machine machine;
    private final String stock;

    /**
     * Creates the report.
     *
     * @param stock the target that others are compared with
     */
    public Report(List<Measured> results, Machine machine, String stock) {
        this.results = List.copyOf(results);
        this.machine = machine;
        this.stock = stock;
    }

    /** Writes every round and the summary into a folder. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("performance-rounds.csv"), Csv.rounds(results).toString());
        Files.writeString(
                folder.resolve("performance.csv"), Csv.summary(results).toString());
    }

    /** Writes the tables into the pages of both languages. */
    public void writePages(Path docs) throws IOException {
        for (Language language : Language.all()) {
            ResultTables tables = new ResultTables(language, results);
            Path details = docs.resolve(language.details());
            write(COMPARISON, docs.resolve(language.page()), tables.comparison(stock), language);
            write(CURVES, details, tables.curves(), language);
            write(WARM_UP, details, new WarmUpTable(language, results).table(), language);
        }
    }

    /** The tables of results, with the machine. */
    public String tables(Language language) {
        ResultTables tables = new ResultTables(language, results);
        StringBuilder text = new StringBuilder();
        for (MarkdownTable table :
                List.of(tables.comparison(stock), tables.curves(), new WarmUpTable(language, results).table())) {
            if (!table.lines().isEmpty()) {
                text.append(table).append('\n');
            }
        }
        return text.append(measuredOn(language)).toString();
    }

    /** A table of which nothing was measured stays as it was. */
    private void write(MarkedSection section, Path page, MarkdownTable table, Language language) throws IOException {
        if (!table.lines().isEmpty()) {
            section.write(page, table + "\n" + measuredOn(language));
        }
    }

    private String measuredOn(Language language) {
        return language.measuredOn() + ": " + machine.text() + ".\n";
    }
}
