package digital.webpremios.identity.benchmark.report;

import digital.webpremios.identity.benchmark.measure.Coldness;
import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Warmth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The table of warm-ups: how each target was warmed up, and whether it was warm then. */
final class WarmUpTable {

    private static final String UNKNOWN = "–";
    private static final Wording YES = new Wording("yes", "sim");
    private static final Wording NO = new Wording("**no**: ", "**não**: ");
    private static final List<Wording> HEADING = List.of(
            new Wording("measurement", "medição"),
            new Wording("target", "alvo"),
            new Wording("seconds", "segundos"),
            new Wording("requests", "requisições"),
            new Wording("compilers at the end, %", "compiladores no fim, %"),
            new Wording("warm", "aquecido"),
            new Wording("compilers in the rounds, %", "compiladores nas rodadas, %"));

    private final Language language;
    private final List<Measured> results;

    WarmUpTable(Language language, List<Measured> results) {
        this.language = language;
        this.results = List.copyOf(results);
    }

    MarkdownTable table() {
        return new MarkdownTable(
                HEADING.stream().map(word -> word.in(language)).toList(),
                results.stream()
                        .filter(result -> result.warmth().isPresent())
                        .map(result -> line(result, result.warmth().orElseThrow()))
                        .toList());
    }

    private List<String> line(Measured result, Warmth warmth) {
        Optional<Coldness> coldness = warmth.coldness();
        return List.of(
                result.subject().measurement(),
                language.subject(result.subject()),
                Long.toString(warmth.length().toSeconds()),
                language.number("%,.0f", (double) warmth.requests()),
                percent(warmth.compilingPercent()),
                coldness.map(why -> NO.in(language) + Reasons.of(why).in(language))
                        .orElse(YES.in(language)),
                percent(result.compilingPercent()));
    }

    private String percent(OptionalDouble value) {
        return value.isPresent() ? language.number("%.1f", value.getAsDouble()) : UNKNOWN;
    }
}
