package digital.webpremios.identity.keycloak.clientpolicy.secret;

import digital.webpremios.identity.keycloak.clientpolicy.ExecutorFactory;
import digital.webpremios.identity.keycloak.clientpolicy.Lazy;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Declares the executor {@value SecretExpiryExecutor#ID}. */
public final class SecretExpiryExecutorFactory extends ExecutorFactory implements NodeSecrets.Holder {

    private final Lazy<NodeSecrets> nodeSecrets = new Lazy<>(NodeSecrets::new);

    @Override
    public String getId() {
        return SecretExpiryExecutor.ID;
    }

    @Override
    protected ClientPolicyExecutorProvider<?> executor(KeycloakSession session) {
        return new SecretExpiryExecutor(session);
    }

    @Override
    public String getHelpText() {
        return "Completes Keycloak's secret-rotation: a secret that has no end, such as a machine client's that was imported,"
                + " gets one at its first token; and the event CLIENT_INFO, once a day on each node, says that a client still"
                + " uses a secret that ends soon.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(SecretExpiryExecutor.MAXIMUM_AGE)
                .label("Maximum age")
                .required(true)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("Seconds, 1 to 315360000, after which a secret without an end is to end, or 'unrestricted'."
                        + " As long as the expiration period of secret-rotation.")
                .add()
                .property()
                .name(SecretExpiryExecutor.NOTICE)
                .label("Notice")
                .required(true)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText(
                        "Seconds, 1 to 315360000 and not above the maximum age, before the end of a secret from which on its"
                                + " use is announced, or 'unrestricted' if it never is.")
                .add()
                .build();
    }

    @Override
    public NodeSecrets nodeSecrets() {
        return nodeSecrets.get();
    }
}
