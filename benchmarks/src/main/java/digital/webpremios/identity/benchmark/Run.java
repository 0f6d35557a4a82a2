package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Plan;
import digital.webpremios.identity.benchmark.measure.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Measures what was selected, one thing after the other. One that fails is told and left out; the others go on. */
final class Run {

    private final Supplier<Servers> servers;
    private final boolean quick;
    private final int connections;
    private final int most;
    private final Progress progress;
    private final List<String> failed = new ArrayList<>();

    Run(Supplier<Servers> servers, boolean quick, int connections, int most, Progress progress) {
        this.servers = servers;
        this.quick = quick;
        this.connections = connections;
        this.most = most;
        this.progress = progress;
    }

    /** What has failed so far. */
    List<String> failed() {
        return List.copyOf(failed);
    }

    List<Measured> of(List<Selection> selected) throws IOException, InterruptedException {
        progress.say("this takes about " + minutes(selected) + " minutes");
        List<Measured> results = new ArrayList<>();
        if (selected.contains(Selection.comparison())) {
            results.addAll(comparison());
        }
        List<Selection> curves =
                selected.stream().filter(each -> each.curve().isPresent()).toList();
        if (!curves.isEmpty()) {
            results.addAll(curves(curves));
        }
        return results;
    }

    private int minutes(List<Selection> selected) {
        return selected.stream()
                .mapToInt(quick ? Selection::quickMinutes : Selection::minutes)
                .sum();
    }

    private List<Measured> comparison() throws IOException, InterruptedException {
        progress.say(Comparison.NAME);
        List<Measured> results = new ArrayList<>();
        try (Servers started = servers.get()) {
            attempt(
                    Comparison.NAME,
                    () -> results.addAll(new Comparison(started, plan(Plan.full()), connections, progress).run()));
        }
        return results;
    }

    private List<Measured> curves(List<Selection> selected) throws IOException, InterruptedException {
        List<Measured> results = new ArrayList<>();
        try (Servers started = servers.get();
                Curves curves = new Curves(started, plan(Plan.curve()), connections, most, progress)) {
            for (Selection selection : selected) {
                progress.say(selection.name());
                attempt(
                        selection.name(),
                        () -> results.addAll(curves.run(selection.curve().orElseThrow())));
            }
            attempt("SQL statements of curves", () -> {
                List<Measured> counted = curves.counted();
                results.clear();
                results.addAll(counted);
            });
        }
        return results;
    }

    private void attempt(String name, Measurement measurement) throws InterruptedException {
        try {
            measurement.run();
        } catch (IOException | IllegalStateException e) {
            progress.say("  " + name + " has failed: " + e.getMessage());
            failed.add(name);
        }
    }

    private Plan plan(Plan full) {
        return quick ? Plan.quick() : full;
    }

    /** Something that can fail. */
    private interface Measurement {
        void run() throws IOException, InterruptedException;
    }
}
