package digital.webpremios.identity.benchmark.realm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes many things at the same time, as many as there are cores, because Keycloak makes each on one core. */
final class AllCores {

    private AllCores() {}

    /** Makes one thing. */
    interface Maker<T> {
        void make(T thing) throws IOException, InterruptedException;
    }

    /**
     * Makes all of them.
     *
     * @throws IOException if one of them could not be made; no more are begun then
     */
    static <T> void make(List<T> things, Maker<T> maker) throws IOException, InterruptedException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (T thing : things) {
                running.add(threads.submit(() -> {
                    maker.make(thing);
                    return thing;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
