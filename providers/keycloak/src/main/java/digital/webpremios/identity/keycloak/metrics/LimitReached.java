package digital.webpremios.identity.keycloak.metrics;

import org.keycloak.models.KeycloakSession;

/** Tells the metrics whose limit the current request has reached; the refusal itself does not. */
public final class LimitReached {

    private LimitReached() {}

    /**
     * Notes it for the request that is being served.
     *
     * @param whose {@code client} or {@code tenant}
     */
    public static void note(KeycloakSession session, String whose) {
        TokenMetricsListener.of(session).ifPresent(metrics -> metrics.onLimitReached(whose));
    }
}
