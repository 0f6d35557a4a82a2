package digital.webpremios.identity.keycloak.clientpolicy.secret;

import digital.webpremios.identity.keycloak.clientpolicy.ConfiguredExecutor;
import digital.webpremios.identity.keycloak.clientpolicy.UnknownSettings;
import digital.webpremios.identity.keycloak.compat.policy.ParsedOnce;
import digital.webpremios.identity.keycloak.compat.policy.SecretSelfServiceContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;

/** Allows a machine client to change its own secret. Where this executor does not run, only administrators do. */
final class SecretSelfServiceExecutor extends ConfiguredExecutor<SecretSelfServiceExecutor.Configuration> {

    static final String ID = "webpremios-secret-self-service";

    SecretSelfServiceExecutor(KeycloakSession session) {
        super(ID, session, Configuration.class, new Configuration());
    }

    /** The executor has no settings. */
    public static final class Configuration extends ClientPolicyExecutorConfigurationRepresentation
            implements ParsedOnce {

        @Override
        public boolean validateConfig() {
            UnknownSettings.refuse(ID, this);
            return true;
        }
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) {
        if (context instanceof SecretSelfServiceContext asked) {
            asked.allow();
        }
    }
}
