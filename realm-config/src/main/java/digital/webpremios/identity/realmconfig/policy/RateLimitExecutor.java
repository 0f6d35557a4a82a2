package digital.webpremios.identity.realmconfig.policy;

import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Limits;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Rate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the executor {@code webpremios-rate-limit}. */
final class RateLimitExecutor {

    private RateLimitExecutor() {}

    /** Returns the executor; empty if there is no limit. */
    static Optional<Executor> of(Limits limits) {
        if (limits.client().isEmpty()
                && limits.tenant().isEmpty()
                && limits.failedAuthentications().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> settings = new TreeMap<>();
        put(
                settings,
                "client-requests-per-second",
                "client-burst",
                limits.client().orElse(null));
        put(
                settings,
                "tenant-requests-per-second",
                "tenant-burst",
                limits.tenant().orElse(null));
        put(
                settings,
                "failed-authentications-per-minute",
                "failed-authentications-burst",
                limits.failedAuthentications().orElse(null));
        return Optional.of(new Executor("webpremios-rate-limit", settings));
    }

    private static void put(Map<String, Object> settings, String rate, String burst, @Nullable Rate limit) {
        if (limit == null) {
            settings.put(rate, TenantPolicy.UNRESTRICTED);
        } else {
            settings.put(rate, limit.rate());
            settings.put(burst, limit.burst());
        }
    }
}
