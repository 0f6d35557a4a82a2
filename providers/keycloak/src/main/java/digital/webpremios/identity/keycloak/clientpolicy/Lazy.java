package digital.webpremios.identity.keycloak.clientpolicy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed on first use and then kept. Thread-safe. */
public final class Lazy<T> {

    private final Supplier<T> reading;
    private volatile @Nullable T value;

    public Lazy(Supplier<T> reading) {
        this.reading = reading;
    }

    public T get() {
        T known = value;
        return known == null ? read() : known;
    }

    private synchronized T read() {
        T known = value;
        if (known == null) {
            known = reading.get();
            value = known;
        }
        return known;
    }
}
