package digital.webpremios.identity.realmconfig.policy;

import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Limits;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Rate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the executor {@code webpremios-rate-limit}. */
final class RateLimitExecutor {

    private RateLimitExecutor() {}

    /** The executor, unless there is no limit at all. */
    static Optional<Executor> of(Limits limits) {
        if (limits.client().isEmpty()
                && limits.tenant().isEmpty()
                && limits.failedAuthentications().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> settings = new TreeMap<>();
        put(settings, "client-requests-per-second", "client-burst", limits.client());
        put(settings, "tenant-requests-per-second", "tenant-burst", limits.tenant());
        put(
                settings,
                "failed-authentications-per-minute",
                "failed-authentications-burst",
                limits.failedAuthentications());
        return Optional.of(new Executor("webpremios-rate-limit", settings));
    }

    private static void put(Map<String, Object> settings, String rate, String burst, Optional<Rate> limit) {
        settings.put(rate, limit.map(Rate::rate).orElse(TenantPolicy.UNRESTRICTED));
        limit.ifPresent(written -> settings.put(burst, written.burst()));
    }
}
