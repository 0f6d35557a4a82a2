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
 * Declares the listener {@value MetricsOptions#LISTENER}, which hears every realm whatever listeners and event types it
 * names. Its meters are in Micrometer's global registry, which the server publishes at {@code /metrics}, or forgets if
 * metrics are switched off.
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
