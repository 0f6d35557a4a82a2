package digital.webpremios.identity.keycloak.metrics;

import io.micrometer.core.instrument.Metrics;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Declares the global listener {@value MetricsOptions#LISTENER}. It receives the events of every realm, whatever
 * listeners and event types the realm has configured. Its meters are in Micrometer's global registry, which the server
 * publishes at {@code /metrics}. The registry keeps nothing if metrics are off.
 */
public final class TokenMetricsListenerFactory implements EventListenerProviderFactory {

    private @Nullable TokenMetricsListener listener;

    @Override
    public String getId() {
        return MetricsOptions.LISTENER;
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {
        int maxTenants = MetricsOptions.of(config).maxTenants();
        listener = new TokenMetricsListener(new TokenMeters(Metrics.globalRegistry, maxTenants));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        if (listener == null) {
            throw new IllegalStateException("init has not run");
        }
        return listener;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return MetricsOptions.properties();
    }

    @Override
    public void close() {}
}
