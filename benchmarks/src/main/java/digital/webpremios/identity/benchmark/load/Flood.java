package digital.webpremios.identity.benchmark.load;

import digital.webpremios.identity.benchmark.request.Target;
import java.io.IOException;
import java.time.Duration;

/**
 * A flood: more requests than a server can answer. The rate does not depend on the answers as long as one of the many
 * connections is free. A refusal is as good an answer as a token, and a lost connection is opened again. One thread
 * that never sleeps sends and reads, because waking a thread for each answer would cost time on the server's core.
 *
 * @param connections more than the server's queue holds, so that some are always free
 * @param perSecond the rate to send at; the machine may not reach it
 */
public record Flood(int connections, double perSecond) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Sends requests for a time, and counts the answers. */
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
