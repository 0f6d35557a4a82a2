package digital.webpremios.identity.keycloak.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * A bounded cache that uses a value only if it was made from the current source. The caller reads the source on every
 * use and passes it. So a change on any node takes effect with the next request, and no node has to be notified:
 * docs/decisions/0030. Thread-safe; two threads may make the same value twice.
 *
 * @param <K> what the source belongs to, such as a realm's id
 * @param <S> the source, compared by {@code equals}
 * @param <V> the value
 */
public final class ConfirmedCache<K, S, V> {

    private final Cache<K, Entry<S, V>> entries;

    /** Keeps at most this many values. */
    public ConfirmedCache(int maximumSize) {
        this.entries = Caffeine.newBuilder().maximumSize(maximumSize).build();
    }

    private record Entry<S, V>(S source, V value) {}

    /**
     * Makes a value.
     *
     * @param <E> what it throws when there is none; then nothing is kept
     */
    @FunctionalInterface
    public interface Maker<K, S, V, E extends Exception> {
        V make(K key, S source) throws E;
    }

    /** The value of the source: the kept one, or a new one if there is none or its source was another. */
    public <E extends Exception> V get(K key, S source, Maker<? super K, ? super S, ? extends V, E> maker) throws E {
        Entry<S, V> known = entries.getIfPresent(key);
        if (known == null || !known.source().equals(source)) {
            known = new Entry<>(source, maker.make(key, source));
            entries.put(key, known);
        }
        return known.value();
    }
}
