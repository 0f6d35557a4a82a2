package digital.webpremios.identity.benchmark.measure;

import digital.webpremios.identity.benchmark.load.Requests;
import digital.webpremios.identity.benchmark.meter.StatementCounter;
import java.io.IOException;
import java.util.OptionalDouble;

/**
 * Counts SQL statements for each request of a warm server. It runs after all rounds, because the first reading switches
 * the counting on. A server reads a few things again once a minute, so the lowest of three windows counts.
 */
final class Statements {

    private static final int WINDOWS = 3;
    private static final int MOST = 1_000;

    private Statements() {}

    static OptionalDouble perRequest(Candidate candidate, int least) throws IOException, InterruptedException {
        if (candidate.statements().isEmpty()) {
            return OptionalDouble.empty();
        }
        StatementCounter counter = candidate.statements().get();
        int requests =
                Math.min(MOST, Math.max(least, candidate.target().requests().size()));
        long lowest = Long.MAX_VALUE;
        for (int window = 0; window < WINDOWS; window++) {
            long before = counter.statements();
            Requests.send(candidate.target(), requests);
            lowest = Math.min(lowest, counter.statements() - before);
        }
        return OptionalDouble.of((double) lowest / requests);
    }
}
