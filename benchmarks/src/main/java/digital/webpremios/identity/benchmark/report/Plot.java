package digital.webpremios.identity.benchmark.report;

import digital.webpremios.identity.benchmark.measure.Figure;
import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Spread;
import java.util.List;

/** Draws all results in one picture: bars of CPU time for each request, with the spread of the rounds. */
final class Plot {

    private static final int WIDTH = 900;
    private static final int LABELS = 430;
    private static final int ROW = 22;
    private static final int TOP = 50;
    private static final int MARGIN = 70;
    private static final List<String> COLORS = List.of("#0b57d0", "#9aa0a6");

    private final List<Measured> results;

    /** Creates the picture of results that have at least one round each. */
    Plot(List<Measured> results) {
        this.results = List.copyOf(results);
    }

    @Override
    public String toString() {
        Svg svg = new Svg(WIDTH, TOP + results.size() * ROW + ROW);
        svg.text(10, 25, "start", "CPU milliseconds a request: median, and the spread of the rounds");
        double scale = (WIDTH - LABELS - MARGIN) / largest();
        for (int i = 0; i < results.size(); i++) {
            row(svg, TOP + i * (double) ROW, results.get(i), scale);
        }
        return svg.toString();
    }

    private static void row(Svg svg, double y, Measured result, double scale) {
        Spread cpu = cpu(result);
        double middle = y + ROW / 2.0;
        svg.text(LABELS - 8.0, middle + 4, "end", label(result));
        svg.bar(LABELS, y + 3, cpu.median() * scale, ROW - 6.0, color(result));
        svg.line(LABELS + cpu.lowest() * scale, middle, LABELS + cpu.highest() * scale, middle, "#202124");
        svg.text(
                LABELS + cpu.highest() * scale + 6, middle + 4, "start", Language.ENGLISH.number("%.2f", cpu.median()));
    }

    private double largest() {
        return results.stream()
                .mapToDouble(result -> cpu(result).highest())
                .max()
                .orElse(1);
    }

    private static String color(Measured result) {
        String target = result.subject().target();
        return COLORS.get(target.startsWith("hosted domain") ? 0 : 1);
    }

    private static String label(Measured result) {
        return result.subject().size() == 0 && result.subject().measurement().equals("comparison")
                ? result.subject().target() + " · " + result.load()
                : result.subject().measurement() + " "
                        + Language.ENGLISH.number("%,.0f", result.subject().size()) + " · "
                        + result.subject().target();
    }

    private static Spread cpu(Measured result) {
        return result.spread(Figure.CPU_MILLIS_PER_REQUEST).orElseThrow();
    }
}
