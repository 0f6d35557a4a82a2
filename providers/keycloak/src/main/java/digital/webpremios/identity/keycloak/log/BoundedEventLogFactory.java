package digital.webpremios.identity.keycloak.log;

import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.log.JBossLoggingEventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** Replaces Keycloak's listener {@code jboss-logging}, under its id and with its options. */
public final class BoundedEventLogFactory extends JBossLoggingEventListenerProviderFactory {

    /** The lines for one type and error of a realm in ten seconds. */
    private static final int MOST_LINES = 200;

    private static final Logger LOG = Logger.getLogger("org.keycloak.events");

    private final LineRate rate = new LineRate(MOST_LINES, System::nanoTime);
    private @Nullable EventLogSettings settings;

    @Override
    public void init(Config.Scope scope) {
        super.init(scope);
        settings = EventLogSettings.of(scope);
    }

    /** None, because the options are Keycloak's and documented there. */
    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return List.of();
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        if (settings == null) {
            throw new IllegalStateException("Not initialised");
        }
        return new BoundedEventLog(session, LOG, settings, rate);
    }
}
