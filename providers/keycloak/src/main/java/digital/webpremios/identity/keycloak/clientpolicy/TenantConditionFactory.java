package digital.webpremios.identity.keycloak.clientpolicy;

import digital.webpremios.identity.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.condition.AbstractClientPolicyConditionProviderFactory;
import org.keycloak.services.clientpolicy.condition.ClientPolicyConditionProvider;
import org.keycloak.util.JsonSerialization;

/** Declares the condition {@value #ID}. */
public final class TenantConditionFactory extends AbstractClientPolicyConditionProviderFactory {

    static final String ID = "webpremios-tenant";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public ClientPolicyConditionProvider<?> create(KeycloakSession session) {
        return new TenantCondition(session);
    }

    @Override
    public String getHelpText() {
        return "The client belongs to one of the named tenants: its realm is that tenant's, or, in a shared realm, its own set"
                + " of tenants names one of them.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        addCommonConfigProperties(properties);
        properties.add(new ProviderConfigProperty(
                TenantCondition.TENANTS,
                "Tenants",
                "Tenant ids, or '" + TenantCondition.ANY + "' for the clients of every tenant.",
                ProviderConfigProperty.MULTIVALUED_STRING_TYPE,
                null));
        return properties;
    }

    @Override
    public void validateConfiguration(
            KeycloakSession session, RealmModel realm, ClientPolicyConditionRepresentation condition)
            throws ClientPolicyException {
        TenantCondition.Configuration configuration = JsonSerialization.mapper.convertValue(
                condition.getConfiguration(), TenantCondition.Configuration.class);
        List<String> tenants = configuration.getTenants();
        if (tenants.isEmpty()) {
            throw refused("nothing");
        }
        for (String tenant : tenants) {
            if (!tenant.equals(TenantCondition.ANY) && TenantId.parse(tenant).isEmpty()) {
                throw refused("'" + tenant + "'");
            }
        }
    }

    private static ClientPolicyException refused(String found) {
        return new ClientPolicyException(
                OAuthErrorException.INVALID_REQUEST,
                ID + ": " + TenantCondition.TENANTS + " is " + found + "; expected tenant ids or '"
                        + TenantCondition.ANY + "'");
    }
}
