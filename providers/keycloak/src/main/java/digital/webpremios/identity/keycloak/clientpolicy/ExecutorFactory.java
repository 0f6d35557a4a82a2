package digital.webpremios.identity.keycloak.clientpolicy;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/** What the factories of our executors share: they are configured per profile, and hold nothing to close. */
abstract class ExecutorFactory implements ClientPolicyExecutorProviderFactory {

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public final void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
