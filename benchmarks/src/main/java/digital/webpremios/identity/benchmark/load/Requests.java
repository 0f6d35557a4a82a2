package digital.webpremios.identity.benchmark.load;

import digital.webpremios.identity.benchmark.request.Connection;
import digital.webpremios.identity.benchmark.request.Target;
import digital.webpremios.identity.benchmark.request.TokenAnswer;
import digital.webpremios.identity.benchmark.request.TokenRequest;
import java.io.IOException;

/** Sends a given number of requests, one after the other. */
public final class Requests {

    private Requests() {}

    /** Sends every request of a target once, over some connections, and checks every answer. */
    public static void sendAll(Target target, int connections) throws InterruptedException {
        int number = target.requests().size();
        new Connections(connections).run(target, (connection, index) -> {
            for (int i = index; i < number; i += connections) {
                TokenRequest request = target.request(i);
                TokenAnswer.of(connection.exchange(request.text()), request.scope());
            }
            return Latencies.histogram();
        });
    }

    /** Sends requests, to each node its share, and checks every answer. */
    public static void send(Target target, int number) throws IOException {
        for (int node = 0; node < target.ports().size(); node++) {
            try (Connection connection = new Connection(target.port(node))) {
                for (int i : target.requestsOf(node, number).toArray()) {
                    TokenRequest request = target.request(i);
                    TokenAnswer.of(connection.exchange(request.text()), request.scope());
                }
            }
        }
    }
}
