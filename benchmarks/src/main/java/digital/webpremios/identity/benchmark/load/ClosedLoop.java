package digital.webpremios.identity.benchmark.load;

import digital.webpremios.identity.benchmark.request.Answer;
import digital.webpremios.identity.benchmark.request.Target;
import digital.webpremios.identity.benchmark.request.TokenAnswer;
import digital.webpremios.identity.benchmark.request.TokenRequest;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * A closed loop: each connection sends its next request when the last one is answered. It shows the most that a server
 * can do.
 */
public final class ClosedLoop implements Load {

    private final Connections connections;

    public ClosedLoop(int connections) {
        this.connections = new Connections(connections);
    }

    @Override
    public String name() {
        return "closed loop, " + connections.number() + " connections";
    }

    @Override
    public Histogram run(Target target, Duration length) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        return connections.run(target, (connection, index) -> {
            Histogram latencies = Latencies.histogram();
            for (long number = index; System.nanoTime() < end; number += connections.number()) {
                TokenRequest request = target.request(number);
                long sent = System.nanoTime();
                Answer answer = connection.exchange(request.text());
                Latencies.record(latencies, System.nanoTime() - sent);
                TokenAnswer.of(answer, request.scope());
            }
            return latencies;
        });
    }
}
