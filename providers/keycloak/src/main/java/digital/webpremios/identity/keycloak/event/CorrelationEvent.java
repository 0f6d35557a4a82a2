package digital.webpremios.identity.keycloak.event;

import digital.webpremios.identity.cognito.request.CorrelationId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;

/** Writes the correlation id of a request into its Keycloak event. */
public final class CorrelationEvent {

    /** Detail: the request's {@code X-Correlation-Id}. */
    public static final String CORRELATION_ID = "correlation_id";

    private CorrelationEvent() {}

    /** Adds the detail, if the session has a request with a correlation id. */
    public static void detail(EventBuilder event, KeycloakSession session) {
        @Nullable HttpRequest request = session.getContext().getHttpRequest();
        @Nullable
        List<String> values = request == null ? null : request.getHttpHeaders().getRequestHeader(CorrelationId.HEADER);
        if (values != null) {
            CorrelationId.read(values).ifPresent(id -> event.detail(CORRELATION_ID, id.value()));
        }
    }
}
