package digital.webpremios.identity.benchmark.report.plot;

import digital.webpremios.identity.benchmark.measure.Figure;
import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Spread;
import digital.webpremios.identity.benchmark.report.Language;
import digital.webpremios.identity.benchmark.report.plot.Svg.Point;
import java.util.List;

/** Draws the comparison: bars of CPU time for each request, with the spread of the rounds. */
final class BarPlot {

    private static final int WIDTH = 900;
    private static final int LABELS = 430;
    private static final int ROW = 22;
    private static final int TOP = 50;
    private static final int MARGIN = 70;

    private final List<Measured> results;

    /** Creates the picture of results that have at least one round each. */
    BarPlot(List<Measured> results) {
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
        double end = LABELS + cpu.highest() * scale;
        svg.text(LABELS - 8.0, middle + 4, "end", result.subject().target() + " · " + result.load());
        svg.bar(LABELS, y + 3, cpu.median() * scale, ROW - 6.0, Ours.is(result) ? "ours" : "other");
        svg.line(new Point(LABELS + cpu.lowest() * scale, middle), new Point(end, middle), "stroke");
        svg.text(end + 6, middle + 4, "start", Language.ENGLISH.number("%.2f", cpu.median()));
    }

    private double largest() {
        return results.stream()
                .mapToDouble(result -> cpu(result).highest())
                .max()
                .orElse(1);
    }

    private static Spread cpu(Measured result) {
        return result.spread(Figure.CPU_MILLIS_PER_REQUEST).orElseThrow();
    }
}
