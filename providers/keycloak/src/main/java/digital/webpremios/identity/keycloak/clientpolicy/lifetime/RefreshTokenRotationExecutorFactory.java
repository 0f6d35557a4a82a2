package digital.webpremios.identity.keycloak.clientpolicy.lifetime;

import digital.webpremios.identity.keycloak.clientpolicy.ExecutorFactory;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Declares the executor {@value RefreshTokenRotationExecutor#ID}. */
public final class RefreshTokenRotationExecutorFactory extends ExecutorFactory {

    @Override
    public String getId() {
        return RefreshTokenRotationExecutor.ID;
    }

    @Override
    protected ClientPolicyExecutorProvider<?> executor(KeycloakSession session) {
        return new RefreshTokenRotationExecutor(session);
    }

    @Override
    public String getHelpText() {
        return "Rotates refresh tokens as Cognito does: each refresh gives a new one, and the old one works on for a grace"
                + " period. One that is used later ends the sign-in. Leave the realm's 'Revoke Refresh Token' off with it.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(RefreshTokenRotationExecutor.GRACE)
                .label("Grace seconds")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(0)
                .helpText("Seconds, 0 to 60, for which a refresh token works on after it was first used.")
                .add()
                .build();
    }
}
