package digital.webpremios.identity.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** A fixed number of connections, each sending its next request when the last one is answered. Every answer is checked. */
final class ClosedLoop {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);

    private final int connections;
    private final ProcessHandle server;

    ClosedLoop(int connections, ProcessHandle server) {
        this.connections = connections;
        this.server = server;
    }

    Round run(Target target, Duration duration) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            Duration cpuBefore = cpu();
            long start = System.nanoTime();
            List<Future<Histogram>> connected = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                connected.add(threads.submit(() -> connection(target, start + duration.toNanos())));
            }
            Histogram all = histogram();
            for (Future<Histogram> one : connected) {
                all.add(one.get());
            }
            return new Round(all, Duration.ofNanos(System.nanoTime() - start), cpu().minus(cpuBefore));
        } catch (ExecutionException e) {
            throw new IllegalStateException(target.name() + ": " + e.getMessage(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Histogram connection(Target target, long end) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Histogram latencies = histogram();
        while (System.nanoTime() < end) {
            long sent = System.nanoTime();
            HttpResponse<String> answer = client.send(target.request(), BodyHandlers.ofString());
            latencies.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - sent) / 1000));
            if (answer.statusCode() != 200 || !answer.body().contains("\"access_token\":\"ey")) {
                throw new IllegalStateException("answered " + answer.statusCode());
            }
        }
        return latencies;
    }

    private static Histogram histogram() {
        return new Histogram(LONGEST_MICROS, 3);
    }

    private Duration cpu() {
        return server.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("The server's process " + server.pid() + " is gone"));
    }
}
