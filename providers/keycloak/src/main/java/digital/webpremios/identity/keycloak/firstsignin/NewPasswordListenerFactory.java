package digital.webpremios.identity.keycloak.firstsignin;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Declares a global listener. It receives the events of every realm, whatever listeners and event types the realm has
 * configured.
 */
public final class NewPasswordListenerFactory implements EventListenerProviderFactory {

    @Override
    public String getId() {
        return "webpremios-new-password";
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new NewPasswordListener(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
