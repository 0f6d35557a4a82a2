package digital.webpremios.identity.benchmark.load;

import digital.webpremios.identity.benchmark.request.Target;
import java.io.IOException;
import java.time.Duration;

/**
 * More requests than a server can answer, at a rate that does not depend on its answers as long as one of many
 * connections is free. A refusal is an answer as good as a token; a connection that is lost is opened anew. One thread
 * that never sleeps sends and reads: to wake a sleeping one for each answer is work of the server's core.
 *
 * @param connections so many more than the server's queue that some are always free
 * @param perSecond what is to be sent; the machine may not be able to
 */
public record Flood(int connections, double perSecond) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Sends for a time, and counts what comes back. */
    public FloodAnswers run(Target target, Duration length) throws IOException {
        RateSchedule schedule = new RateSchedule(perSecond, length);
        FloodAnswers answers = new FloodAnswers();
        try (FloodConnections all = new FloodConnections(target, connections, answers)) {
            long start = System.nanoTime();
            long number = 0;
            for (long passed = 0; passed < length.toNanos(); passed = System.nanoTime() - start) {
                all.receive();
                for (;
                        number < schedule.requests() && schedule.offset(number) <= passed && all.someAreFree();
                        number++) {
                    all.send(target.request(number));
                }
            }
            drain(all);
        }
        return answers;
    }

    private static void drain(FloodConnections all) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!all.allAreFree() && System.nanoTime() < end) {
            all.receive();
        }
    }
}
