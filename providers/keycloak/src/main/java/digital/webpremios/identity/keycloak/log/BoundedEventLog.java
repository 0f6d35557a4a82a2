package digital.webpremios.identity.keycloak.log;

import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.keycloak.events.Event;
import org.keycloak.events.log.JBossLoggingEventListenerProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's log of events, with a bounded line for the first error event of a session, which any stranger can cause, and few of
 * a kind.
 */
final class BoundedEventLog extends JBossLoggingEventListenerProvider {

    private final Logger log;
    private final EventLogSettings settings;
    private final LineRate rate;
    private boolean told;

    BoundedEventLog(KeycloakSession session, Logger log, EventLogSettings settings, LineRate rate) {
        super(
                session,
                log,
                settings.successLevel(),
                settings.errorLevel(),
                settings.quotes(),
                settings.sanitize(),
                settings.includeRepresentation());
        this.log = log;
        this.settings = settings;
        this.rate = rate;
    }

    /** All of Keycloak's own line for an operator who has set the category to level DEBUG, as for every successful event. */
    @Override
    protected void logEvent(Event event) {
        if (event.getError() == null || log.isDebugEnabled()) {
            super.logEvent(event);
            return;
        }
        if (!told && log.isEnabled(settings.errorLevel())) {
            told = true; // Keycloak often sends a second event of a request, which says less
            OptionalLong suppressed = rate.admit(event.getType() + event.getError() + event.getRealmId());
            suppressed.ifPresent(count -> log.log(
                    settings.errorLevel(),
                    ErrorEventLine.of(event) + (count == 0 ? "" : ", suppressed=\"" + count + '"')));
        }
    }
}
