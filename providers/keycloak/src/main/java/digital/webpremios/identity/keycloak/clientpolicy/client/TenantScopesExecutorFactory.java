package digital.webpremios.identity.keycloak.clientpolicy.client;

import digital.webpremios.identity.keycloak.clientpolicy.ExecutorFactory;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Declares the executor {@value TenantScopesExecutor#ID}. */
public final class TenantScopesExecutorFactory extends ExecutorFactory {

    @Override
    public String getId() {
        return TenantScopesExecutor.ID;
    }

    @Override
    protected ClientPolicyExecutorProvider<?> executor(KeycloakSession session) {
        return new TenantScopesExecutor(session);
    }

    @Override
    public String getHelpText() {
        return "Names the custom scopes that a tenant's clients may be given at all: a client with another one is not saved,"
                + " and another one that was assigned all the same is not granted.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(TenantScopesExecutor.ALLOWED)
                .label("Allowed scopes")
                .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
                .helpText(
                        "Custom scopes, such as webpremios.backoffice/all.read. 'webpremios.campaigns/*' allows every campaign"
                                + " scope that the tenant's realm can grant.")
                .add()
                .build();
    }
}
