package digital.webpremios.identity.keycloak.clientpolicy;

import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/**
 * Replaces every executor of the pack in the administration realm. It does nothing, and a profile with it cannot be
 * saved.
 */
final class AdministrationRealmExecutor
        implements ClientPolicyExecutorProvider<AdministrationRealmExecutor.Configuration> {

    private final String executor;

    AdministrationRealmExecutor(String executor) {
        this.executor = executor;
    }

    /** Accepts any settings, and refuses to save them. */
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
        // the pack's rules do not apply to administrators
    }
}
