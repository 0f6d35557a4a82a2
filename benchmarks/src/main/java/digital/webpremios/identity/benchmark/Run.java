package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Plan;
import digital.webpremios.identity.benchmark.measure.Progress;
import digital.webpremios.identity.benchmark.report.overload.OverloadResult;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs the selected measurements one after the other. What fails is left out; the others go on. */
final class Run {

    private final Supplier<Servers> servers;
    private final Depth depth;
    private final int connections;
    private final int most;
    private final Progress progress;
    private final Publication publication;
    private List<Measured> compared = List.of();
    private List<Measured> clustered = List.of();
    private List<Measured> grown = List.of();
    private List<OverloadResult> overload = List.of();

    Run(Supplier<Servers> servers, Depth depth, int connections, int most, Progress progress, Publication publication) {
        this.servers = servers;
        this.depth = depth;
        this.connections = connections;
        this.most = most;
        this.progress = progress;
        this.publication = publication;
    }

    /** The comparison comes first, then overload, nodes, and curves, in whatever order they were selected. */
    Findings of(List<Selection> selected) throws IOException, InterruptedException {
        progress.say("this takes " + depth.length(selected));
        List<Selection> curves =
                selected.stream().filter(each -> each.curve().isPresent()).toList();
        if (selected.contains(Selection.comparison())) {
            attempt(Comparison.NAME, this::comparison);
        }
        if (selected.contains(Selection.overload())) {
            attempt(Overload.NAME, this::overload);
        }
        if (selected.contains(Selection.nodes())) {
            attempt(Nodes.NAME, this::nodes);
        }
        if (!curves.isEmpty()) {
            attempt("curves", () -> curves(curves));
        }
        return found();
    }

    private Findings found() {
        List<Measured> results =
                Stream.of(compared, clustered, grown).flatMap(List::stream).toList();
        return new Findings(results, overload, progress.leftOut());
    }

    private void comparison() throws IOException, InterruptedException {
        try (Servers started = servers.get()) {
            compared = new Comparison(started, depth, connections, progress).run();
        }
    }

    private void curves(List<Selection> selected) throws IOException, InterruptedException {
        try (Servers started = servers.get();
                Curves curves = new Curves(started, depth.plan(Plan.curve()), connections, most, progress)) {
            for (Selection selection : selected) {
                attempt(selection.name(), () -> {
                    curves.run(selection.curve().orElseThrow());
                    grown = curves.results();
                });
            }
            attempt("SQL statements of curves", () -> {
                curves.count();
                grown = curves.results();
            });
        }
    }

    private void overload() throws IOException, InterruptedException {
        try (Servers started = servers.get()) {
            overload = new Overload(depth.plan(Plan.full()), depth.flood(), connections, progress).run(started);
        }
    }

    private void nodes() throws IOException, InterruptedException {
        try (Servers started = servers.get()) {
            clustered = new Nodes(depth.plan(Plan.full()), connections, progress).run(started);
        }
    }

    private void attempt(String name, Progress.Attempt measurement) throws IOException, InterruptedException {
        progress.say(name);
        progress.attempt(name, measurement);
        publication.write(found());
    }
}
