package digital.webpremios.identity.benchmark.report;

import digital.webpremios.identity.benchmark.measure.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the report of a run's results. */
public final class Report {

    private final List<Measured> results;
    private final Machine machine;
    private final String stock;
    private final List<Goal> goals;

    /**
     * Creates the report.
     *
     * @param stock the target that others are compared with
     * @param goals the goals of the hosted domain
     */
    public Report(List<Measured> results, Machine machine, String stock, List<Goal> goals) {
        this.results = List.copyOf(results);
        this.machine = machine;
        this.stock = stock;
        this.goals = List.copyOf(goals);
    }

    /** Writes every round, the summary and the plot into a folder. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("performance-rounds.csv"), Csv.rounds(results).toString());
        Files.writeString(
                folder.resolve("performance.csv"), Csv.summary(results).toString());
        Files.writeString(folder.resolve("performance.svg"), new Plot(results).toString());
    }

    /** Writes the tables into the pages of both languages. */
    public void writePages(Path docs) throws IOException {
        for (Language language : Language.all()) {
            Path page = docs.resolve(language.page());
            String text = new MarkedSection("benchmark").replaceIn(Files.readString(page), tables(language));
            Files.writeString(page, new MarkedSection("goals").replaceIn(text, goals(language)));
        }
    }

    /** The table of goals, and whether they are reached. */
    public String goals(Language language) {
        return new GoalTable(language, goals).of(new Results(results)).toString();
    }

    /** The tables of results, with the machine. */
    public String tables(Language language) {
        ResultTables tables = new ResultTables(language, results);
        StringBuilder text = new StringBuilder();
        for (MarkdownTable table : List.of(tables.comparison(stock), tables.curves())) {
            if (!table.lines().isEmpty()) {
                text.append(table).append('\n');
            }
        }
        return text.append(new WarmUpNote(language, results))
                .append(language.measuredOn())
                .append(": ")
                .append(machine.text())
                .append(".\n")
                .toString();
    }
}
