package digital.webpremios.identity.benchmark.report.overload;

import digital.webpremios.identity.benchmark.report.CsvTable;
import digital.webpremios.identity.benchmark.report.Language;
import digital.webpremios.identity.benchmark.report.MarkdownTable;
import digital.webpremios.identity.benchmark.report.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of a server's results under overload: medians of rounds, with the lowest and the highest, and a column for
 * each place.
 */
final class OverloadTable {

    private static final Wording HEADING = new Wording("under overload", "sob sobrecarga");

    private final List<OverloadFigures> places;

    OverloadTable(List<OverloadResult> results) {
        this.places = results.stream().map(OverloadFigures::new).toList();
    }

    MarkdownTable in(Language language) {
        List<String> heading = new ArrayList<>(List.of(HEADING.in(language)));
        places.forEach(place -> heading.add(place.title().in(language)));
        List<List<String>> lines = new ArrayList<>();
        for (OverloadFigures place : places) {
            List<OverloadLine> figures = place.lines();
            for (int i = 0; i < figures.size(); i++) {
                if (lines.size() == i) {
                    lines.add(new ArrayList<>(List.of(figures.get(i).name().in(language))));
                }
                lines.get(i).add(figures.get(i).text(language));
            }
        }
        return new MarkdownTable(heading, lines);
    }

    CsvTable csv() {
        List<List<String>> lines = new ArrayList<>(List.of(List.of("place", "figure", "median", "lowest", "highest")));
        places.forEach(place -> lines.addAll(place.csv()));
        return new CsvTable(lines);
    }
}
