package digital.webpremios.identity.keycloak.metrics;

import digital.webpremios.identity.keycloak.event.DenialEvent;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.Event;

/** What is known of a request that may be one for a token. One thread has it at a time. */
final class MeasuredRequest {

    private final long startNanos = System.nanoTime();
    private @Nullable String grantType;
    private @Nullable String reason;

    /** Takes from an event of this request what the metrics tell. The first refusal counts. */
    void note(Event event) {
        if (event.getError() == null) {
            grantType = detail(event, Details.GRANT_TYPE, grantType);
        } else if (reason == null) {
            reason = detail(event, DenialEvent.DENIAL, ofPolicy(event));
        }
    }

    /** The error of an answer for which there was no event. */
    void noteAnswer(@Nullable String error) {
        if (reason == null) {
            reason = error;
        }
    }

    @Nullable
    String grantType() {
        return grantType;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** The time since the request arrived. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /** Where Keycloak tells of our policies' refusals, the reason code stands before the sentence. */
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
