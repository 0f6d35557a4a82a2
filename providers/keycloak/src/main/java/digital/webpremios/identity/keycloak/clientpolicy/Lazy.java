package digital.webpremios.identity.keycloak.clientpolicy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value read from settings when it is first asked for, and then kept. */
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
