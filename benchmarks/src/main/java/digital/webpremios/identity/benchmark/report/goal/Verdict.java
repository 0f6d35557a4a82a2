package digital.webpremios.identity.benchmark.report.goal;

import digital.webpremios.identity.benchmark.report.Language;
import digital.webpremios.identity.benchmark.report.Wording;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Whether a goal is reached.
 *
 * @param outcome the outcome
 * @param found the figure that was found; empty if it was not measured
 * @param doubts why the figure cannot be judged
 */
record Verdict(Outcome outcome, OptionalDouble found, List<Wording> doubts) {

    Verdict {
        doubts = List.copyOf(doubts);
    }

    static Verdict notRun() {
        return new Verdict(Outcome.NOT_RUN, OptionalDouble.empty(), List.of());
    }

    static Verdict judged(double found, boolean reached) {
        return new Verdict(reached ? Outcome.REACHED : Outcome.MISSED, OptionalDouble.of(found), List.of());
    }

    static Verdict notJudged(double found, List<Wording> doubts) {
        return new Verdict(Outcome.NOT_JUDGED, OptionalDouble.of(found), doubts);
    }

    String in(Language language) {
        String text = outcome.text().in(language);
        return doubts.isEmpty()
                ? text
                : text + ": " + doubts.stream().map(doubt -> doubt.in(language)).collect(Collectors.joining("; "));
    }

    /** The possible outcomes. */
    enum Outcome {
        REACHED("yes", "sim"),
        MISSED("**no**", "**não**"),
        NOT_JUDGED("not judged", "não avaliado"),
        NOT_RUN("not run", "não executado");

        private final String english;
        private final String portuguese;

        Outcome(String english, String portuguese) {
            this.english = english;
            this.portuguese = portuguese;
        }

        Wording text() {
            return new Wording(english, portuguese);
        }
    }
}
