package digital.webpremios.identity.keycloak.clientpolicy.client;

import digital.webpremios.identity.keycloak.clientpolicy.ExecutorFactory;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Declares the executor {@value SourceAddressExecutor#ID}. */
public final class SourceAddressExecutorFactory extends ExecutorFactory {

    /** The id of the executor. */
    public static final String ID = SourceAddressExecutor.ID;

    @Override
    public String getId() {
        return SourceAddressExecutor.ID;
    }

    @Override
    protected ClientPolicyExecutorProvider<?> executor(KeycloakSession session) {
        return new SourceAddressExecutor(session);
    }

    @Override
    public String getHelpText() {
        return "Lets clients ask for tokens from the named addresses only. The address is the one that the server's own"
                + " trusted-proxy settings yield.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(SourceAddressExecutor.ALLOWED)
                .label("Allowed addresses")
                .required(true)
                .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
                .helpText(
                        "Addresses or ranges in CIDR notation, such as 203.0.113.0/24 or 2001:db8::/32. At least one.")
                .add()
                .build();
    }
}
