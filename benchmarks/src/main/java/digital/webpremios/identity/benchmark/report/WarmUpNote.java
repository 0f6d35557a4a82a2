package digital.webpremios.identity.benchmark.report;

import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Warmth;
import java.util.List;
import java.util.stream.Collectors;

/** Writes how long each target was warmed up, and whether its cost had stopped falling. */
final class WarmUpNote {

    private final Language language;
    private final List<Measured> results;

    WarmUpNote(Language language, List<Measured> results) {
        this.language = language;
        this.results =
                results.stream().filter(result -> result.warmth().isPresent()).toList();
    }

    @Override
    public String toString() {
        return comparison() + curves();
    }

    private String comparison() {
        String targets = results.stream()
                .filter(result -> result.subject().isCompared())
                .map(this::target)
                .collect(Collectors.joining(", "));
        return targets.isEmpty() ? "" : language.warmUp().title() + ": " + targets + ".\n\n";
    }

    private String curves() {
        List<Measured> grown = results.stream()
                .filter(result -> !result.subject().isCompared())
                .toList();
        String notWarm = grown.stream()
                .filter(result -> !result.warmth().map(Warmth::reached).orElseThrow())
                .map(result -> result.subject().measurement()
                        + language.number(" %,.0f ", result.subject().size())
                        + result.subject().target())
                .collect(Collectors.joining(", "));
        return grown.isEmpty()
                ? ""
                : language.warmUp().notWarm() + ": "
                        + (notWarm.isEmpty() ? language.warmUp().none() : notWarm) + ".\n\n";
    }

    private String target(Measured result) {
        Warmth warmth = result.warmth().orElseThrow();
        return result.subject().target() + " " + warmth.length().toSeconds() + " s"
                + (warmth.reached() ? "" : " (" + language.warmUp().falling() + ")");
    }
}
