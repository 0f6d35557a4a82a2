package digital.webpremios.identity.keycloak.metrics;

import digital.webpremios.identity.keycloak.event.DenialEvent;
import digital.webpremios.identity.keycloak.event.ReuseEvent;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.Event;

/** The measurements of a request that may be a token request. Used by one thread at a time. */
final class MeasuredRequest {

    private final long startNanos = System.nanoTime();
    private @Nullable String grantType;
    private @Nullable String reason;
    private boolean reused;

    /** Records an event of this request. The first refusal counts. */
    void note(Event event) {
        if (event.getError() == null) {
            grantType = detail(event, Details.GRANT_TYPE, grantType);
            reused |= ReuseEvent.YES.equals(detail(event, ReuseEvent.REUSED, null));
        } else if (reason == null) {
            reason = detail(event, DenialEvent.DENIAL, ofPolicy(event));
        }
    }

    /** Records the error of an answer without an event. */
    void noteAnswer(@Nullable String error) {
        if (reason == null) {
            reason = error;
        }
    }

    @Nullable
    String grantType() {
        return grantType;
    }

    /** Whether the token was given before. */
    boolean isReused() {
        return reused;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** The time since the request arrived. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /** The reason code at the start of Keycloak's message about a policy's refusal. */
    private static @Nullable String ofPolicy(Event event) {
        @Nullable String detail = detail(event, Details.CLIENT_POLICY_ERROR_DETAIL, null);
        String code = detail == null ? "" : detail.substring(0, Math.max(0, detail.indexOf(':')));
        return LabelValues.REASON.allowed().contains(code) ? code : event.getError();
    }

    private static @Nullable String detail(Event event, String name, @Nullable String otherwise) {
        @Nullable Map<String, String> details = event.getDetails();
        @Nullable String value = details == null ? null : details.get(name);
        return value == null ? otherwise : value;
    }
}
