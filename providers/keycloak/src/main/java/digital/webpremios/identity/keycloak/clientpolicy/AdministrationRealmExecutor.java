package digital.webpremios.identity.keycloak.clientpolicy;

import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Stands for any of our executors in the administration realm: it does nothing, and a profile with it is not saved. */
final class AdministrationRealmExecutor
        implements ClientPolicyExecutorProvider<AdministrationRealmExecutor.Configuration> {

    private final String executor;

    AdministrationRealmExecutor(String executor) {
        this.executor = executor;
    }

    /** Any settings; none of them can be saved. */
    public static final class Configuration extends ClientPolicyExecutorConfigurationRepresentation {

        @Override
        public boolean validateConfig() {
            throw RefusedConfiguration.of(
                    "webpremios", "the administration realm has no rules of a tenant; expected a profile without them");
        }
    }

    @Override
    public String getProviderId() {
        return executor;
    }

    @Override
    public Class<Configuration> getExecutorConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) {
        // no rule of ours binds the administrators
    }
}
