package digital.webpremios.identity.benchmark.load;

import digital.webpremios.identity.benchmark.request.Connection;
import digital.webpremios.identity.benchmark.request.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** Connections that work at the same time, each with its own thread. */
record Connections(int number) {

    /** The work of one connection. */
    interface Work {
        Histogram of(Connection connection, int index) throws Exception;
    }

    Histogram run(Target target, Work work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(number);
        try {
            List<Future<Histogram>> running = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                int index = i;
                running.add(threads.submit(() -> {
                    try (Connection connection = new Connection(target.port(index))) {
                        return work.of(connection, index);
                    }
                }));
            }
            Histogram all = Latencies.histogram();
            for (Future<Histogram> one : running) {
                all.add(one.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(target.name() + ": " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }
}
