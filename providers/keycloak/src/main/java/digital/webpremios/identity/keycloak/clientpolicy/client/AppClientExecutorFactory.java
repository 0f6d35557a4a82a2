package digital.webpremios.identity.keycloak.clientpolicy.client;

import digital.webpremios.identity.keycloak.clientpolicy.ExecutorFactory;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Declares the executor {@value AppClientExecutor#ID}, which has nothing to configure. */
public final class AppClientExecutorFactory extends ExecutorFactory {

    @Override
    public String getId() {
        return AppClientExecutor.ID;
    }

    @Override
    protected ClientPolicyExecutorProvider<?> executor(KeycloakSession session) {
        return new AppClientExecutor(session);
    }

    @Override
    public String getHelpText() {
        return "Saves a client only if Cognito would let it be an app client: client_credentials excludes the other flows,"
                + " needs a secret and goes with custom scopes only; 50 custom scopes at most; redirect URIs exact, https"
                + " unless on localhost, without a fragment, at most 100 of 1024 characters; tenant ids well formed.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
