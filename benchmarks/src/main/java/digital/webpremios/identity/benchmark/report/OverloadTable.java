package digital.webpremios.identity.benchmark.report;

import digital.webpremios.identity.benchmark.report.OverloadResult.Flooded;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** How a server stood more than it can answer, in lines. */
final class OverloadTable {

    private static final List<Wording> HEADING =
            List.of(new Wording("under overload", "sob sobrecarga"), new Wording("found", "medido"));

    private final OverloadResult result;

    OverloadTable(OverloadResult result) {
        this.result = result;
    }

    MarkdownTable in(Language language) {
        return new MarkdownTable(
                HEADING.stream().map(word -> word.in(language)).toList(),
                lines().stream().map(line -> line.in(language)).toList());
    }

    CsvTable csv() {
        List<List<String>> lines = new ArrayList<>(List.of(List.of("figure", "value")));
        lines().forEach(line ->
                lines.add(List.of(line.name().english(), Language.ENGLISH.number("%.3f", line.value()))));
        result.flooded()
                .answers()
                .others()
                .forEach((what, number) -> lines.add(List.of("other: " + what, Long.toString(number))));
        return new CsvTable(lines);
    }

    private List<Line> lines() {
        Flooded flooded = result.flooded();
        return List.of(
                new Line(
                        "best under the closed loop, tokens/s",
                        "melhor no circuito fechado, tokens/s",
                        "%.0f",
                        result.best()),
                new Line(
                        "to be sent, requests/s (10 times that)",
                        "a enviar, requisições/s (10 vezes isso)",
                        "%.0f",
                        flooded.wanted()),
                new Line(
                        "sent, requests/s",
                        "enviadas, requisições/s",
                        "%.0f",
                        flooded.perSecond(flooded.answers().sent())),
                new Line(
                        "sent ÷ best",
                        "enviadas ÷ melhor",
                        "%.1f",
                        flooded.perSecond(flooded.answers().sent()) / result.best()),
                new Line("tokens/s", "tokens/s", "%.0f", flooded.tokens()),
                new Line("tokens/s ÷ best", "tokens/s ÷ melhor", "%.2f", flooded.tokens() / result.best()),
                new Line(
                        "503 with Retry-After, a second",
                        "503 com Retry-After, por segundo",
                        "%.0f",
                        flooded.refusals()),
                new Line(
                        "share of 503, %",
                        "parcela de 503, %",
                        "%.1f",
                        100
                                * flooded.refusals()
                                / flooded.perSecond(flooded.answers().sent())),
                new Line(
                        "anything else, requests",
                        "qualquer outra resposta, requisições",
                        "%.0f",
                        flooded.answers().failed()),
                new Line(
                        "503, p50 ms",
                        "503, p50 ms",
                        "%.1f",
                        millis(flooded.answers().refusals(), 50)),
                new Line(
                        "503, p99 ms",
                        "503, p99 ms",
                        "%.1f",
                        millis(flooded.answers().refusals(), 99)),
                new Line(
                        "tokens, p99 ms",
                        "tokens, p99 ms",
                        "%.0f",
                        millis(flooded.answers().tokens(), 99)),
                new Line(
                        "cores that the server had, closed loop",
                        "núcleos que o servidor teve, circuito fechado",
                        "%.2f",
                        result.best() * result.bestCpu() / 1e3),
                new Line(
                        "cores that the server had, overload",
                        "núcleos que o servidor teve, sobrecarga",
                        "%.2f",
                        (double) flooded.cpu().toNanos() / flooded.elapsed().toNanos()),
                new Line(
                        "resident memory before, MB",
                        "memória residente antes, MB",
                        "%.0f",
                        flooded.resident().before() / 1e6),
                new Line(
                        "resident memory at most, MB",
                        "memória residente máxima, MB",
                        "%.0f",
                        flooded.resident().most() / 1e6),
                new Line(
                        "resident memory after, MB",
                        "memória residente depois, MB",
                        "%.0f",
                        flooded.resident().after() / 1e6),
                new Line(
                        "heap in use before, after a collection, MB",
                        "heap em uso antes, após coleta, MB",
                        "%.0f",
                        flooded.heapBefore() / 1e6),
                new Line(
                        "heap in use afterwards, after a collection, MB",
                        "heap em uso depois, após coleta, MB",
                        "%.0f",
                        flooded.heapAfter() / 1e6),
                new Line(
                        "tokens/s ÷ best, when it is over",
                        "tokens/s ÷ melhor, quando acaba",
                        "%.2f",
                        result.after() / result.best()));
    }

    private static double millis(Histogram latencies, double percentile) {
        return latencies.getTotalCount() == 0 ? Double.NaN : latencies.getValueAtPercentile(percentile) / 1e3;
    }

    /** A figure with its name. */
    private record Line(Wording name, String format, double value) {

        Line(String english, String portuguese, String format, double value) {
            this(new Wording(english, portuguese), format, value);
        }

        List<String> in(Language language) {
            return List.of(name.in(language), Double.isNaN(value) ? "–" : language.number(format, value));
        }
    }
}
