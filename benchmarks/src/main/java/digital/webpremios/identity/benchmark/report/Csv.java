package digital.webpremios.identity.benchmark.report;

import digital.webpremios.identity.benchmark.measure.Figure;
import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Round;
import digital.webpremios.identity.benchmark.measure.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Results as CSV: every round, or the median and the spread of each figure. */
final class Csv {

    private static final List<String> SUBJECT = List.of("measurement", "target", "size", "load");

    private Csv() {}

    static CsvTable rounds(List<Measured> results) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line(SUBJECT, List.of("round", "requests"), labels()));
        for (Measured result : results) {
            int number = 0;
            for (Round round : result.rounds()) {
                number++;
                lines.add(line(
                        subject(result),
                        List.of(Integer.toString(number), Long.toString(round.requests())),
                        List.of(Figure.values()).stream()
                                .map(figure -> number(figure.of(round)))
                                .toList()));
            }
        }
        return new CsvTable(lines);
    }

    static CsvTable summary(List<Measured> results) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line(SUBJECT, List.of("figure", "median", "lowest", "highest", "rounds"), List.of()));
        for (Measured result : results) {
            for (Figure figure : Figure.values()) {
                result.spread(figure)
                        .ifPresent(spread -> lines.add(figure(
                                result, figure.label(), spread, result.rounds().size())));
            }
            result.statements()
                    .ifPresent(count -> lines.add(
                            figure(result, "sql_statements_per_request", new Spread(count, count, count), 1)));
        }
        return new CsvTable(lines);
    }

    private static List<String> figure(Measured result, String name, Spread spread, int rounds) {
        return line(
                subject(result),
                List.of(name, number(spread.median()), number(spread.lowest()), number(spread.highest())),
                List.of(Integer.toString(rounds)));
    }

    private static List<String> subject(Measured result) {
        return List.of(
                result.subject().measurement(),
                result.subject().target(),
                Integer.toString(result.subject().size()),
                result.load());
    }

    private static List<String> labels() {
        return List.of(Figure.values()).stream().map(Figure::label).toList();
    }

    private static List<String> line(List<String> first, List<String> second, List<String> third) {
        List<String> line = new ArrayList<>(first);
        line.addAll(second);
        line.addAll(third);
        return line;
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
