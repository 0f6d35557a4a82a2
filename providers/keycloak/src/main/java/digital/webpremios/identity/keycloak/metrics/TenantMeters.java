package digital.webpremios.identity.keycloak.metrics;

import digital.webpremios.identity.denial.Limit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The meters of one value of the label {@code tenant}. */
final class TenantMeters {

    /** The buckets: around the duration of a token request, 2 ms, up to the timeout of a partner's client. */
    private static final Duration[] BUCKETS = LongStream.of(1, 2, 3, 5, 10, 25, 50, 100, 250, 1000, 5000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MetersByLabel<Counter> issued;
    private final MetersByLabel<Counter> reused;
    private final MetersByLabel<Counter> refusals;
    private final MetersByLabel<Counter> limited;
    private final MetersByLabel<Timer> requests;

    TenantMeters(MeterRegistry registry, String tenant) {
        issued = tokens(registry, tenant, false);
        reused = tokens(registry, tenant, true);
        refusals = new MetersByLabel<>(
                LabelValues.REASON,
                value -> Counter.builder("webpremios.token.refusals")
                        .description("Token requests that were refused, by the reason code of their event")
                        .tags("tenant", tenant, "reason", value)
                        .register(registry));
        limited = new MetersByLabel<>(
                LabelValues.LIMIT,
                value -> Counter.builder("webpremios.rate.limited")
                        .description("Token requests that were refused because a limit was reached, by the limit")
                        .tags("tenant", tenant, "limit", value)
                        .register(registry));
        requests = new MetersByLabel<>(
                LabelValues.OUTCOME,
                value -> Timer.builder("webpremios.token.request")
                        .description("Time from a token request's arrival to its answer")
                        .tags("tenant", tenant, "outcome", value)
                        .serviceLevelObjectives(BUCKETS)
                        .register(registry));
    }

    /** Counts a request that has just been issued or refused. */
    void count(MeasuredRequest request, Outcome outcome) {
        requests.of(outcome.label()).record(request.age());
        if (outcome == Outcome.ISSUED) {
            (request.isReused() ? reused : issued).of(request.grantType()).increment();
            return;
        }
        String reason = reason(request, outcome);
        refusals.of(reason).increment();
        Arrays.stream(Limit.values())
                .filter(limit -> limit.reason().equals(reason))
                .forEach(limit -> limited.of(limit.label()).increment());
    }

    private static MetersByLabel<Counter> tokens(MeterRegistry registry, String tenant, boolean reused) {
        return new MetersByLabel<>(
                LabelValues.GRANT_TYPE,
                value -> Counter.builder("webpremios.tokens.issued")
                        .description("Token requests that were answered with a token")
                        .tags("tenant", tenant, "grant_type", value, "reused", Boolean.toString(reused))
                        .register(registry));
    }

    /** The reason to count. A failure of the server replaces the reason of an earlier event of the request. */
    private static @Nullable String reason(MeasuredRequest request, Outcome outcome) {
        return outcome == Outcome.FAILED && !RefusalReason.SERVER_UNAVAILABLE.equals(request.reason())
                ? RefusalReason.SERVER_ERROR
                : request.reason();
    }
}
