package digital.webpremios.identity.keycloak.clientpolicy.lifetime;

import digital.webpremios.identity.keycloak.clientpolicy.ExecutorFactory;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Declares the executor {@value TokenLifetimeExecutor#ID}. */
public final class TokenLifetimeExecutorFactory extends ExecutorFactory {

    @Override
    public String getId() {
        return TokenLifetimeExecutor.ID;
    }

    @Override
    protected ClientPolicyExecutorProvider<?> executor(KeycloakSession session) {
        return new TokenLifetimeExecutor(session);
    }

    @Override
    public String getHelpText() {
        return "Bounds the lifetime of access tokens: a client whose own lifetime lies outside is not saved, and a token that"
                + " would live longer than the maximum is issued with the maximum.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(TokenLifetimeExecutor.MINIMUM)
                .label("Minimum seconds")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(TokenLifetimeExecutor.FIVE_MINUTES)
                .helpText("The shortest access token lifespan that a client may have, in seconds, 1 to 86400.")
                .add()
                .property()
                .name(TokenLifetimeExecutor.MAXIMUM)
                .label("Maximum seconds")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(TokenLifetimeExecutor.ONE_DAY)
                .helpText("The longest access token lifespan, in seconds, 1 to 86400 and not below the minimum.")
                .add()
                .build();
    }
}
