package digital.webpremios.identity.realmconfig.bulk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Runs work in parallel and passes the results on in the order of the items. Only a few results wait at a time. */
public final class InOrder {

    /** The largest number of threads. */
    public static final int MOST_PARALLEL = 8;

    private static final int WAITING = 4;

    private InOrder() {}

    /**
     * Checks the number of threads of a command line.
     *
     * @throws IllegalArgumentException naming the option and what is allowed
     */
    public static int parallel(int given) {
        if (given < 1 || given > MOST_PARALLEL) {
            throw new IllegalArgumentException("--parallel is " + given + "; expected 1 to " + MOST_PARALLEL);
        }
        return given;
    }

    /**
     * Runs the work for all items.
     *
     * @param work runs in a thread of its own; it returns its errors as a result
     * @param results receives each item with its result, in the caller's thread
     */
    public static <T, R> void run(Iterable<T> items, int parallel, Function<T, R> work, BiConsumer<T, R> results) {
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        try {
            Deque<T> begun = new ArrayDeque<>();
            Deque<Future<R>> waiting = new ArrayDeque<>();
            Iterator<T> rest = items.iterator();
            while (rest.hasNext() || !waiting.isEmpty()) {
                while (rest.hasNext() && waiting.size() < parallel * WAITING) {
                    T item = rest.next();
                    begun.add(item);
                    waiting.add(threads.submit(() -> work.apply(item)));
                }
                results.accept(begun.remove(), waiting.remove().get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
