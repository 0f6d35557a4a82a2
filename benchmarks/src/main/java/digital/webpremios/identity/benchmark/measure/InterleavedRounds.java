package digital.webpremios.identity.benchmark.measure;

import digital.webpremios.identity.benchmark.load.Load;
import digital.webpremios.identity.benchmark.request.Target;
import digital.webpremios.identity.benchmark.request.TokenVerification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Measures several targets in turns, so that a disturbance of the machine affects all of them. Each round begins with
 * another target, so that what one target leaves behind does not always affect the same one.
 */
public final class InterleavedRounds {

    private final Plan plan;
    private final Progress progress;

    public InterleavedRounds(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Verifies one token of each target, warms up one target after the other, and measures. Results are in the order of
     * the candidates.
     */
    public List<Measured> run(Load load, List<Candidate> candidates) throws IOException, InterruptedException {
        Map<Candidate, List<Round>> rounds = new LinkedHashMap<>();
        Map<Candidate, Warmth> warmths = new LinkedHashMap<>();
        Set<Target.Endpoint> warm = new HashSet<>();
        for (Candidate candidate : candidates) {
            TokenVerification.verify(candidate.target());
            rounds.put(candidate, new ArrayList<>());
            boolean first = warm.add(candidate.target().endpoint());
            Optional<WarmUp> warmUp = first ? plan.warmUp() : plan.more();
            if (warmUp.isPresent()) {
                warmths.put(candidate, warm(load, candidate, warmUp.get()));
            }
        }
        List<Candidate> order = new ArrayList<>(candidates);
        for (int number = 1; number <= plan.rounds(); number++) {
            progress.say("  " + load.name() + ": round " + number);
            for (Candidate candidate : order) {
                rounds.getOrDefault(candidate, List.of()).add(candidate.measure(load, plan.length()));
            }
            Collections.rotate(order, 1);
        }
        return rounds.entrySet().stream()
                .map(each -> new Measured(
                        each.getKey().subject(),
                        load.name(),
                        Optional.ofNullable(warmths.get(each.getKey())),
                        each.getValue(),
                        OptionalDouble.empty()))
                .toList();
    }

    /** Counts the SQL statements of the targets that have been measured. */
    public List<Measured> count(List<Candidate> candidates, List<Measured> measured)
            throws IOException, InterruptedException {
        List<Measured> counted = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            counted.add(measured.get(i).with(Statements.perRequest(candidates.get(i), plan.counted())));
        }
        return List.copyOf(counted);
    }

    private Warmth warm(Load load, Candidate candidate, WarmUp warmUp) throws IOException, InterruptedException {
        Warmth warmth = candidate.warm(load, warmUp);
        Subject subject = candidate.subject();
        progress.say(String.format(
                Locale.ROOT,
                "  warming up %s%s: %d s, %,d requests%s: %s",
                subject.target(),
                subject.size() == 0 ? "" : " " + subject.size(),
                warmth.length().toSeconds(),
                warmth.requests(),
                warmth.compilingPercent().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                ", compiling %.1f %%",
                                warmth.compilingPercent().getAsDouble())
                        : "",
                warmth.coldness().map(why -> "not warm, " + why.text()).orElse("warm")));
        return warmth;
    }
}
