package digital.webpremios.identity.keycloak.log;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.keycloak.events.Event;
import org.keycloak.events.log.JBossLoggingEventListenerProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's event log with a short line for the first error event of a request, and a limited number of such lines.
 * Anybody can cause these events.
 */
final class BoundedEventLog extends JBossLoggingEventListenerProvider {

    private static final String TOLD = BoundedEventLog.class.getName();

    private final Logger log;
    private final EventLogSettings settings;
    private final LineRate rate;

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

    /** Writes Keycloak's full line if the operator has set the category to DEBUG, and for every successful event. */
    @Override
    protected void logEvent(Event event) {
        if (event.getError() == null || log.isDebugEnabled()) {
            super.logEvent(event);
            return;
        }
        if (log.isEnabled(settings.errorLevel()) && isFirstOfRequest()) {
            OptionalLong suppressed = rate.admit(event.getType() + event.getError() + event.getRealmId());
            suppressed.ifPresent(count -> log.log(
                    settings.errorLevel(),
                    ErrorEventLine.of(event) + (count == 0 ? "" : ", suppressed=\"" + count + '"')));
        }
    }

    /** Skips further events of a request. Keycloak often sends a second, less precise one in a session of its own. */
    private static boolean isFirstOfRequest() {
        // only the context of a request is a duplicate; others, such as timers', serve for long
        Context request = Vertx.currentContext();
        if (!(request instanceof ContextInternal context) || !context.isDuplicate()) {
            return true;
        }
        boolean first = request.getLocal(TOLD) == null;
        request.putLocal(TOLD, true);
        return first;
    }
}
