package digital.webpremios.identity.benchmark.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * More requests than a server can answer, at a rate that does not depend on its answers as long as one of many connections is
 * free. A refusal is an answer as good as a token; a connection that is lost is opened anew.
 *
 * @param connections so many more than the server's queue that some are always free
 * @param perSecond what is to be sent; the machine may not be able to
 */
public record Flood(int connections, double perSecond) {

    /** Sends for a time, and counts what comes back. */
    public FloodAnswers run(Target target, Duration length) throws InterruptedException {
        RateSchedule schedule = new RateSchedule(perSecond, length);
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<FloodAnswers>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int first = i;
                running.add(threads.submit(() -> one(target, schedule, first, start, start + length.toNanos())));
            }
            FloodAnswers all = new FloodAnswers();
            for (Future<FloodAnswers> each : running) {
                all.add(each.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(target.name() + ": " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private FloodAnswers one(Target target, RateSchedule schedule, int first, long start, long end) {
        FloodAnswers answers = new FloodAnswers();
        long number = first;
        while (number < schedule.requests() && System.nanoTime() < end) {
            try (Connection connection = new Connection(target.port(first))) {
                for (; number < schedule.requests() && System.nanoTime() < end; number += connections) {
                    LockSupport.parkNanos(start + schedule.offset(number) - System.nanoTime());
                    TokenRequest request = target.request(number);
                    long sent = System.nanoTime();
                    answers.count(connection.exchange(request.text()), request.scope(), System.nanoTime() - sent);
                }
            } catch (IOException e) {
                answers.fail("connection lost");
                number += connections;
            }
        }
        return answers;
    }
}
