package digital.webpremios.identity.it.server;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Starts a resource that all tests share, once. If the start fails, it is not tried again, and every test reports the
 * reason.
 *
 * @param end ends what was started
 */
public record OneStart(
        @Nullable Object started, Runnable end, @Nullable RuntimeException failure) implements AutoCloseable {

    public static <T> OneStart of(Supplier<T> start, Consumer<T> end) {
        try {
            T started = start.get();
            return new OneStart(started, () -> end.accept(started), null);
        } catch (RuntimeException e) {
            return new OneStart(null, () -> {}, e);
        }
    }

    public <T> T get(Class<T> type) {
        if (started == null) {
            throw new IllegalStateException("The server did not start", failure);
        }
        return type.cast(started);
    }

    @Override
    public void close() {
        end.run();
    }
}
