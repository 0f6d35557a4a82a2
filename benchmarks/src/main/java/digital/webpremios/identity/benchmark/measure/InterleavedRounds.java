package digital.webpremios.identity.benchmark.measure;

import digital.webpremios.identity.benchmark.load.ClosedLoop;
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
 * another target, so that what one target leaves behind does not always affect the same one. A target that fails is
 * left out, and the others go on.
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
    public List<Measured> run(Load load, List<Candidate> candidates) throws InterruptedException {
        Map<Candidate, List<Round>> rounds = new LinkedHashMap<>();
        Map<Candidate, Warmth> warmths = new LinkedHashMap<>();
        Set<Target.Endpoint> warm = new HashSet<>();
        List<Candidate> working = each(candidates, candidate -> {
            TokenVerification.verify(candidate.target());
            rounds.put(candidate, new ArrayList<>());
            boolean first = warm.add(candidate.target().endpoint());
            Optional<WarmUp> warmUp = first ? plan.warmUp() : plan.more();
            if (warmUp.isPresent()) {
                warmths.put(candidate, warm(candidate, warmUp.get()));
            }
        });
        // a slow server's compilers have gone on while the others were warmed up
        working = each(working, candidate -> {
            Warmth before = warmths.get(candidate);
            if (before != null && before.isWorthMore()) {
                WarmUp again = plan.warmUp().orElseThrow().after(before.requests());
                warmths.put(candidate, before.then(warm(candidate, again)));
            }
        });
        if (plan.warmUp().isPresent()) {
            progress.say("  " + load.name() + ": a round that does not count");
            working = each(working, candidate -> candidate.measure(load, plan.length()));
        }
        for (int number = 1; number <= plan.rounds(); number++) {
            progress.say("  " + load.name() + ": round " + number);
            working = each(
                    working,
                    candidate -> rounds.getOrDefault(candidate, new ArrayList<>())
                            .add(candidate.measure(load, plan.length())));
            Collections.rotate(working, 1);
        }
        return candidates.stream()
                .filter(working::contains)
                .map(candidate -> new Measured(
                        candidate.subject(),
                        load.name(),
                        Optional.ofNullable(warmths.get(candidate)),
                        rounds.getOrDefault(candidate, List.of()),
                        OptionalDouble.empty()))
                .toList();
    }

    /** Counts the SQL statements of the targets that have been measured. */
    public List<Measured> count(List<Candidate> candidates, List<Measured> measured) throws InterruptedException {
        List<Measured> counted = new ArrayList<>(measured);
        for (Candidate candidate : candidates) {
            progress.attempt("SQL statements of " + candidate.subject().text(), () -> {
                OptionalDouble statements = Statements.perRequest(candidate, plan.counted());
                counted.replaceAll(each -> each.subject().equals(candidate.subject()) ? each.with(statements) : each);
            });
        }
        return List.copyOf(counted);
    }

    /** Does something with each candidate, and returns those for which it has not failed. */
    private List<Candidate> each(List<Candidate> candidates, Step step) throws InterruptedException {
        List<Candidate> working = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (progress.attempt(candidate.subject().text(), () -> step.of(candidate))) {
                working.add(candidate);
            }
        }
        return working;
    }

    /** A step of a measurement, which can fail for one candidate. */
    private interface Step {
        void of(Candidate candidate) throws IOException, InterruptedException;
    }

    /**
     * As many connections as there are cores, and one for each node. With more, the compilers would be some of many
     * threads that wait for a core, and would need minutes for what they do in seconds.
     */
    private static Load few(Target target) {
        return new ClosedLoop(Math.max(
                Runtime.getRuntime().availableProcessors(), target.ports().size()));
    }

    private Warmth warm(Candidate candidate, WarmUp warmUp) throws IOException, InterruptedException {
        Target target = candidate.target();
        Warmth warmth = candidate.warm(few(target), warmUp.of(target.ports().size()));
        Subject subject = candidate.subject();
        progress.say(String.format(
                Locale.ROOT,
                "  warming up %s: %d s, %,d requests%s: %s",
                subject.text(),
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
