package digital.webpremios.identity.benchmark.report.plot;

import digital.webpremios.identity.benchmark.measure.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the pictures of a run's results: the comparison and the curves. */
public final class Pictures {

    private final List<Measured> results;

    public Pictures(List<Measured> results) {
        this.results = List.copyOf(results);
    }

    /** Writes those of which there are results. */
    public void write(Path folder) throws IOException {
        List<Measured> compared =
                results.stream().filter(result -> result.subject().isCompared()).toList();
        List<Measured> grown = results.stream()
                .filter(result -> !result.subject().isCompared())
                .toList();
        if (!compared.isEmpty()) {
            Files.writeString(folder.resolve("comparison.svg"), new BarPlot(compared).toString());
        }
        if (!grown.isEmpty()) {
            Files.writeString(folder.resolve("curves.svg"), new CurvePlot(grown).toString());
        }
    }
}
