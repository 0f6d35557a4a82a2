package digital.webpremios.identity.benchmark.report;

import digital.webpremios.identity.benchmark.measure.Figure;
import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Spread;
import java.util.List;
import java.util.Optional;

/** The tables of the page of results. */
final class ResultTables {

    private static final String NOT_MEASURED = "–";

    private final Language language;
    private final List<Measured> results;

    ResultTables(Language language, List<Measured> results) {
        this.language = language;
        this.results = List.copyOf(results);
    }

    /** The costs of the targets, compared with stock Keycloak under the same load. */
    MarkdownTable comparison(String stock) {
        return new MarkdownTable(
                language.comparison(),
                of("comparison", true).stream()
                        .map(result -> List.of(
                                result.subject().target(),
                                result.load(),
                                spread(result, Figure.REQUESTS_PER_SECOND, "%.0f"),
                                spread(result, Figure.CPU_MILLIS_PER_REQUEST, "%.2f"),
                                ratio(
                                        result,
                                        of("comparison", true).stream()
                                                .filter(other ->
                                                        other.subject().target().equals(stock)
                                                                && other.load().equals(result.load()))
                                                .findFirst()),
                                median(result, Figure.ALLOCATED_KILOBYTES_PER_REQUEST, "%.0f"),
                                statements(result),
                                median(result, Figure.P50_MILLIS, "%.1f"),
                                median(result, Figure.P99_MILLIS, "%.1f"),
                                median(result, Figure.RESIDENT_MEGABYTES, "%.0f"),
                                median(result, Figure.OTHERS_PERCENT, "%.1f")))
                        .toList());
    }

    /** The growth of cost, compared with the smallest size of the same curve and target. */
    MarkdownTable curves() {
        return new MarkdownTable(
                language.curves(),
                of("comparison", false).stream()
                        .map(result -> List.of(
                                result.subject().measurement(),
                                result.subject().target(),
                                language.number("%,.0f", result.subject().size()),
                                spread(result, Figure.CPU_MILLIS_PER_REQUEST, "%.2f"),
                                ratio(result, smallest(result)),
                                statements(result)))
                        .toList());
    }

    private List<Measured> of(String measurement, boolean same) {
        return results.stream()
                .filter(result -> result.subject().measurement().equals(measurement) == same)
                .toList();
    }

    private Optional<Measured> smallest(Measured result) {
        return results.stream()
                .filter(other -> other.subject()
                                .measurement()
                                .equals(result.subject().measurement())
                        && other.subject().target().equals(result.subject().target()))
                .findFirst();
    }

    private String ratio(Measured result, Optional<Measured> base) {
        return base.map(other -> language.number("%.2f", result.cpu() / other.cpu()))
                .orElse(NOT_MEASURED);
    }

    private String statements(Measured result) {
        return result.statements().isPresent()
                ? language.number("%.2f", result.statements().getAsDouble())
                : NOT_MEASURED;
    }

    private String median(Measured result, Figure figure, String format) {
        return result.spread(figure)
                .map(spread -> language.number(format, spread.median()))
                .orElse(NOT_MEASURED);
    }

    private String spread(Measured result, Figure figure, String format) {
        return result.spread(figure).map(spread -> text(spread, format)).orElse(NOT_MEASURED);
    }

    private String text(Spread spread, String format) {
        return language.number(format, spread.median()) + " (" + language.number(format, spread.lowest()) + "–"
                + language.number(format, spread.highest()) + ")";
    }
}
