package digital.webpremios.identity.benchmark.report.plot;

import digital.webpremios.identity.benchmark.measure.Figure;
import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Spread;
import digital.webpremios.identity.benchmark.report.Language;
import digital.webpremios.identity.benchmark.report.plot.Svg.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws each curve into a panel of its own: CPU time for each request by size, with the spread of the rounds. */
final class CurvePlot {

    private static final int COLUMNS = 2;
    private static final int PANEL_WIDTH = 440;
    private static final int PANEL_HEIGHT = 220;
    private static final int TOP = 50;
    private static final int LEFT = 50;
    private static final int MARGIN = 40;

    private final List<List<Measured>> panels;

    /** Creates the picture of results of curves that have at least one round each. */
    CurvePlot(List<Measured> results) {
        this.panels = List.copyOf(results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.subject().measurement(), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    @Override
    public String toString() {
        int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
        Svg svg = new Svg(COLUMNS * PANEL_WIDTH, TOP + rows * PANEL_HEIGHT);
        svg.text(10, 25, "start", "CPU milliseconds a request by size: median, and the spread of the rounds");
        svg.bar(600, 16, 12, 12, "ours");
        svg.text(618, 26, "start", "hosted domain");
        svg.bar(730, 16, 12, 12, "other");
        svg.text(748, 26, "start", "stock path");
        for (int i = 0; i < panels.size(); i++) {
            panel(svg, i % COLUMNS * PANEL_WIDTH, TOP + i / COLUMNS * PANEL_HEIGHT, panels.get(i));
        }
        return svg.toString();
    }

    private static void panel(Svg svg, int x, int y, List<Measured> results) {
        List<Integer> sizes = results.stream()
                .map(result -> result.subject().size())
                .distinct()
                .sorted()
                .toList();
        double largest = results.stream()
                .mapToDouble(result -> cpu(result).highest())
                .max()
                .orElse(1);
        Axes axes = new Axes(x + LEFT, y + MARGIN, sizes, largest);
        svg.text(x + LEFT, y + 25, "start", results.get(0).subject().measurement());
        axes.draw(svg);
        Map<String, List<Measured>> lines = results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.subject().target(), LinkedHashMap::new, Collectors.toList()));
        lines.values().forEach(line -> line(svg, axes, line));
    }

    private static void line(Svg svg, Axes axes, List<Measured> line) {
        String type = Ours.is(line.get(0)) ? "ours" : "other";
        svg.lines(
                line.stream()
                        .map(result ->
                                axes.at(result.subject().size(), cpu(result).median()))
                        .toList(),
                type + "-line");
        for (Measured result : line) {
            int size = result.subject().size();
            Spread cpu = cpu(result);
            svg.line(axes.at(size, cpu.lowest()), axes.at(size, cpu.highest()), type + "-line");
            svg.dot(axes.at(size, cpu.median()), type);
        }
    }

    private static Spread cpu(Measured result) {
        return result.spread(Figure.CPU_MILLIS_PER_REQUEST).orElseThrow();
    }

    /** The axes of a panel: sizes at equal distances, and milliseconds from 0. */
    private record Axes(int left, int top, List<Integer> sizes, double largest) {

        private static final int WIDTH = PANEL_WIDTH - LEFT - MARGIN;
        private static final int HEIGHT = PANEL_HEIGHT - 2 * MARGIN;

        Point at(int size, double millis) {
            double step = sizes.size() == 1 ? 0 : (double) WIDTH / (sizes.size() - 1);
            return new Point(left + sizes.indexOf(size) * step, top + HEIGHT * (1 - millis / largest));
        }

        void draw(Svg svg) {
            for (double millis : List.of(0.0, largest / 2, largest)) {
                double y = at(sizes.get(0), millis).y();
                svg.line(new Point(left, y), new Point(left + WIDTH, y), "grid");
                svg.text(left - 6.0, y + 4, "end", Language.ENGLISH.number("%.2f", millis));
            }
            for (int size : sizes) {
                svg.text(at(size, 0).x(), top + HEIGHT + 18.0, "middle", Language.ENGLISH.number("%,.0f", size));
            }
        }
    }
}
