package digital.webpremios.identity.keycloak.clientpolicy;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/**
 * The base of the executors' factories. In the administration realm the executors do nothing, because a tenant's rule
 * would lock the administrators out.
 */
public abstract class ExecutorFactory implements ClientPolicyExecutorProviderFactory {

    /** Creates the executor for any realm but the administration realm. */
    protected abstract ClientPolicyExecutorProvider<?> executor(KeycloakSession session);

    @Override
    public final ClientPolicyExecutorProvider<?> create(KeycloakSession session) {
        @Nullable RealmModel realm = session.getContext().getRealm();
        return realm != null && realm.getName().equals(NameOfAdministrationRealm.VALUE)
                ? new AdministrationRealmExecutor(getId())
                : executor(session);
    }

    /** Read once: Keycloak resolves the setting through all its property mappers, and it does not change. */
    private static final class NameOfAdministrationRealm {
        private static final String VALUE = Config.getAdminRealm();
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public final void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
