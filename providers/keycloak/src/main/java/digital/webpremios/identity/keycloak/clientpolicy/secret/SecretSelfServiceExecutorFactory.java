package digital.webpremios.identity.keycloak.clientpolicy.secret;

import digital.webpremios.identity.keycloak.clientpolicy.ExecutorFactory;
import digital.webpremios.identity.keycloak.clientpolicy.Lazy;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Declares the executor {@value SecretSelfServiceExecutor#ID}. */
public final class SecretSelfServiceExecutorFactory extends ExecutorFactory implements SecretSelfService.Holder {

    private final Lazy<SecretSelfService> selfService = new Lazy<>(SecretSelfService::new);

    @Override
    public String getId() {
        return SecretSelfServiceExecutor.ID;
    }

    @Override
    protected ClientPolicyExecutorProvider<?> executor(KeycloakSession session) {
        return new SecretSelfServiceExecutor(session);
    }

    @Override
    public String getHelpText() {
        return "Allows a machine client that authenticates with its secret to make a new one and to end the old one, at"
                + " /oauth2/client/secrets. Needs Keycloak's secret-rotation with a rotated secret expiration above 0.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public SecretSelfService selfService() {
        return selfService.get();
    }
}
