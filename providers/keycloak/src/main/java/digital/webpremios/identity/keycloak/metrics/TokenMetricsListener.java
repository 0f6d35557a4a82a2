package digital.webpremios.identity.keycloak.metrics;

import digital.webpremios.identity.tenant.Tenancy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;

/**
 * Records the events of the request that the current thread serves. Keycloak sends the event of a refusal in a session
 * of its own, and the two sessions have only the thread in common. A request is counted once, when it is answered.
 */
final class TokenMetricsListener implements EventListenerProvider {

    private final TokenMeters meters;

    @SuppressWarnings("ThreadLocalUsage") // there is one listener in a server, and each request ends what it began
    private final ThreadLocal<@Nullable MeasuredRequest> current = new ThreadLocal<>();

    TokenMetricsListener(TokenMeters meters) {
        this.meters = meters;
    }

    /** The listener of this server; empty if an operator disabled it. */
    static Optional<TokenMetricsListener> of(KeycloakSession session) {
        return Optional.ofNullable(
                (TokenMetricsListener) session.getProvider(EventListenerProvider.class, MetricsOptions.LISTENER));
    }

    void begin(MeasuredRequest request) {
        current.set(request);
    }

    void end() {
        current.remove();
    }

    void count(Tenancy tenancy, MeasuredRequest request, Outcome outcome) {
        meters.of(tenancy).count(request, outcome);
    }

    @Override
    public void onEvent(Event event) {
        MeasuredRequest request = current.get();
        if (request != null) {
            request.note(event);
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        // an admin event never belongs to a token request
    }

    @Override
    public void close() {}
}
