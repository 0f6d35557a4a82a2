package digital.webpremios.identity.keycloak.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The meters for the values of one label. Each is looked up in Micrometer's registry once.
 *
 * @param <M> the kind of meter
 */
final class MetersByLabel<M> {

    private final LabelValues allowed;
    private final Function<String, M> registration;
    private final Map<String, M> meters = new ConcurrentHashMap<>();

    MetersByLabel(LabelValues allowed, Function<String, M> registration) {
        this.allowed = allowed;
        this.registration = registration;
    }

    M of(@Nullable String value) {
        String label = allowed.of(value);
        M known = meters.get(label);
        return known != null ? known : meters.computeIfAbsent(label, registration);
    }
}
