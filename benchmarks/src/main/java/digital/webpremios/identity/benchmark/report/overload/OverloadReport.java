package digital.webpremios.identity.benchmark.report.overload;

import digital.webpremios.identity.benchmark.report.Language;
import digital.webpremios.identity.benchmark.report.Machine;
import digital.webpremios.identity.benchmark.report.MarkedSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a server's results under overload. */
public final class OverloadReport {

    private final OverloadTable table;
    private final Machine machine;

    public OverloadReport(List<OverloadResult> results, Machine machine) {
        this.table = new OverloadTable(results);
        this.machine = machine;
    }

    /** Writes the figures into a folder. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("overload.csv"), table.csv().toString());
    }

    /** Writes the table into the pages of both languages. */
    public void writePages(Path docs) throws IOException {
        for (Language language : Language.all()) {
            new MarkedSection("overload").write(docs.resolve(language.details()), text(language));
        }
    }

    public String text(Language language) {
        return table.in(language) + "\n" + language.measuredOn() + ": " + machine.text() + ".\n";
    }
}
