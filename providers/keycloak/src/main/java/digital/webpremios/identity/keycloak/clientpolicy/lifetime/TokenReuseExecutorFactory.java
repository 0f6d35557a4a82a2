package digital.webpremios.identity.keycloak.clientpolicy.lifetime;

import digital.webpremios.identity.keycloak.clientpolicy.ExecutorFactory;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Declares the executor {@value TokenReuseExecutor#ID}. */
public final class TokenReuseExecutorFactory extends ExecutorFactory {

    @Override
    public String getId() {
        return TokenReuseExecutor.ID;
    }

    @Override
    protected ClientPolicyExecutorProvider<?> executor(KeycloakSession session) {
        return new TokenReuseExecutor(session);
    }

    @Override
    public String getHelpText() {
        return "Allows a machine client that asks again for the same scopes to be given the token of its last request. The client"
                + " authenticates, and limits and events count, as for a new token. After a change of the client, the"
                + " realm or the keys it gets a new one.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(TokenReuseExecutor.WINDOW)
                .label("Window seconds")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(TokenReuseExecutor.HALF_A_MINUTE)
                .helpText(
                        "Seconds, 1 to 300, after the issue of a token for which it may be given again, as long as more than"
                                + " half of its lifetime is left.")
                .add()
                .build();
    }
}
