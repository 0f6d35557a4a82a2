package digital.webpremios.identity.benchmark.load;

import digital.webpremios.identity.benchmark.request.Answer;
import digital.webpremios.identity.benchmark.request.Target;
import digital.webpremios.identity.benchmark.request.TokenAnswer;
import digital.webpremios.identity.benchmark.request.TokenRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Requests at a constant rate. A latency counts from the moment at which the request was due, not from the moment at
 * which a connection was free. So the wait behind a slow answer is included, and no request is left out because the
 * server was slow (coordinated omission).
 *
 * @see <a href="https://www.youtube.com/watch?v=lJ8ydIuPFeU">Gil Tene: How NOT to measure latency</a>
 */
public final class ConstantRate implements Load {

    private final Connections connections;
    private final double perSecond;

    public ConstantRate(int connections, double perSecond) {
        this.connections = new Connections(connections);
        this.perSecond = perSecond;
    }

    @Override
    public String name() {
        return String.format(Locale.ROOT, "constant rate, %.0f/s", perSecond);
    }

    @Override
    public Histogram run(Target target, Duration length) throws InterruptedException {
        RateSchedule schedule = new RateSchedule(perSecond, length);
        long start = System.nanoTime();
        return connections.run(target, (connection, index) -> {
            Histogram latencies = Latencies.histogram();
            for (long number = index; number < schedule.requests(); number += connections.number()) {
                TokenRequest request = target.request(number);
                long due = start + schedule.offset(number);
                waitUntil(due);
                Answer answer = connection.exchange(request.text());
                Latencies.record(latencies, System.nanoTime() - due);
                TokenAnswer.of(answer, request.scope());
            }
            return latencies;
        });
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
