package digital.webpremios.identity.benchmark.report.plot;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws an SVG picture, in pixels. Colours follow the reader's light or dark theme. */
final class Svg {

    private static final String STYLE = """
            <style>
            .paper { fill: #ffffff } .ink { fill: #202124 } .stroke { stroke: #202124; fill: none } .grid { stroke: #dadce0 }
            .ours { fill: #0b57d0 } .ours-line { stroke: #0b57d0; fill: none } .other { fill: #9aa0a6 } .other-line { stroke: #80868b; fill: none }
            @media (prefers-color-scheme: dark) {
              .paper { fill: #0d1117 } .ink { fill: #e6edf3 } .stroke { stroke: #e6edf3 } .grid { stroke: #30363d }
              .ours { fill: #6ea8fe } .ours-line { stroke: #6ea8fe } .other { fill: #6e7681 } .other-line { stroke: #8b949e }
            }
            </style>
            """;

    private final StringBuilder elements = new StringBuilder();
    private final int width;
    private final int height;

    Svg(int width, int height) {
        this.width = width;
        this.height = height;
    }

    void text(double x, double y, String anchor, String text) {
        element("<text class=\"ink\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, escape(text));
    }

    void bar(double x, double y, double length, double thickness, String type) {
        element(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                type, x, y, length, thickness);
    }

    void line(Point from, Point to, String type) {
        element(
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke-width=\"1.5\"/>",
                type, from.x(), from.y(), to.x(), to.y());
    }

    void lines(List<Point> points, String type) {
        element(
                "<polyline class=\"%s\" points=\"%s\" stroke-width=\"2\"/>",
                type,
                points.stream()
                        .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y()))
                        .collect(Collectors.joining(" ")));
    }

    void dot(Point point, String type) {
        element("<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>", type, point.x(), point.y());
    }

    @Override
    public String toString() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width
                + "\" height=\"" + height + "\" font-family=\"sans-serif\" font-size=\"12\">\n" + STYLE
                + "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n" + elements + "</svg>\n";
    }

    private void element(String format, Object... values) {
        elements.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A place in the picture. */
    record Point(double x, double y) {}
}
