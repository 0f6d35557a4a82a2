package digital.webpremios.identity.keycloak.clientpolicy;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/**
 * What the factories of our executors share: they are configured per profile, hold nothing to close, and do nothing in the
 * administration realm, where a rule that is meant for a tenant would lock the administrators out.
 */
public abstract class ExecutorFactory implements ClientPolicyExecutorProviderFactory {

    /** The executor in a realm of tenants, or of none. */
    protected abstract ClientPolicyExecutorProvider<?> executor(KeycloakSession session);

    @Override
    public final ClientPolicyExecutorProvider<?> create(KeycloakSession session) {
        @Nullable RealmModel realm = session.getContext().getRealm();
        return realm != null && realm.getName().equals(Config.getAdminRealm())
                ? new AdministrationRealmExecutor(getId())
                : executor(session);
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public final void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
