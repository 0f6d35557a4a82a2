package digital.webpremios.identity.benchmark.report.overload;

import digital.webpremios.identity.benchmark.measure.Spread;
import digital.webpremios.identity.benchmark.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The figures of a server under overload, in lines. */
final class OverloadFigures {

    private final OverloadResult result;

    OverloadFigures(OverloadResult result) {
        this.result = result;
    }

    Wording title() {
        return result.place().title();
    }

    /** All figures in lines of CSV, and the number of each kind of answer that was neither token nor refusal. */
    List<List<String>> csv() {
        String place = title().english();
        List<List<String>> lines = new ArrayList<>();
        lines().forEach(line -> lines.add(line.csv(place)));
        for (OverloadRound round : result.rounds()) {
            round.flooded()
                    .answers()
                    .others()
                    .forEach((what, number) ->
                            lines.add(List.of(place, "other: " + what, Long.toString(number), "", "")));
        }
        return lines;
    }

    List<OverloadLine> lines() {
        return Stream.concat(
                        Stream.of(
                                rounds("best, tokens/s", "melhor, tokens/s", "%.0f", OverloadRound::best),
                                rounds(
                                        "to be sent, requests/s (10 times that)",
                                        "a enviar, requisições/s (10 vezes isso)",
                                        "%.0f",
                                        OverloadRound::wanted),
                                rounds(
                                        "sent, requests/s",
                                        "enviadas, requisições/s",
                                        "%.0f",
                                        round -> round.flooded().sent()),
                                rounds("sent ÷ best", "enviadas ÷ melhor", "%.1f", OverloadRound::sentOfBest),
                                rounds(
                                        "tokens/s",
                                        "tokens/s",
                                        "%.0f",
                                        round -> round.flooded().tokens()),
                                rounds("tokens/s ÷ best", "tokens/s ÷ melhor", "%.2f", OverloadRound::tokensOfBest),
                                rounds(
                                        "503 with Retry-After, a second",
                                        "503 com Retry-After, por segundo",
                                        "%.0f",
                                        round -> round.flooded().refusals()),
                                rounds(
                                        "anything else, requests",
                                        "qualquer outra resposta, requisições",
                                        "%.0f",
                                        round -> round.flooded().answers().failed()),
                                rounds("503, p50 ms", "503, p50 ms", "%.1f", round -> round.refusalMillis(50)),
                                rounds("503, p99 ms", "503, p99 ms", "%.1f", round -> round.refusalMillis(99)),
                                rounds("tokens, p99 ms", "tokens, p99 ms", "%.0f", round -> round.tokenMillis(99)),
                                rounds(
                                        "cores that the server had, best",
                                        "núcleos que o servidor teve, melhor",
                                        "%.2f",
                                        OverloadRound::coresOfBest),
                                rounds(
                                        "cores that the server had, overload",
                                        "núcleos que o servidor teve, sobrecarga",
                                        "%.2f",
                                        round -> round.flooded().cores())),
                        once())
                .toList();
    }

    private Stream<OverloadLine> once() {
        return Stream.of(
                once(
                        "best when all is over ÷ best before all",
                        "melhor depois de tudo ÷ melhor antes de tudo",
                        "%.2f",
                        result.afterOfBefore()),
                once(
                        "resident memory before, MB",
                        "memória residente antes, MB",
                        "%.0f",
                        result.resident().before() / 1e6),
                once(
                        "resident memory at most, MB",
                        "memória residente máxima, MB",
                        "%.0f",
                        result.resident().most() / 1e6),
                once(
                        "resident memory after, MB",
                        "memória residente depois, MB",
                        "%.0f",
                        result.resident().after() / 1e6),
                once(
                        "heap in use before, after a collection, MB",
                        "heap em uso antes, após coleta, MB",
                        "%.0f",
                        result.heap().before() / 1e6),
                once(
                        "heap in use afterwards, after a collection, MB",
                        "heap em uso depois, após coleta, MB",
                        "%.0f",
                        result.heap().after() / 1e6));
    }

    private OverloadLine rounds(String english, String portuguese, String format, ToDoubleFunction<OverloadRound> of) {
        List<Double> values = result.rounds().stream().map(of::applyAsDouble).toList();
        return new OverloadLine(new Wording(english, portuguese), format, Spread.of(values));
    }

    private static OverloadLine once(String english, String portuguese, String format, double value) {
        return new OverloadLine(new Wording(english, portuguese), format, new Spread(value, value, value));
    }
}
