package digital.webpremios.identity.keycloak.clientpolicy.client;

import com.fasterxml.jackson.databind.JsonNode;
import digital.webpremios.identity.keycloak.clientpolicy.TenantOfClient;
import digital.webpremios.identity.tenant.Tenancy;
import digital.webpremios.identity.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.condition.AbstractClientPolicyConditionProviderFactory;
import org.keycloak.services.clientpolicy.condition.ClientPolicyConditionProvider;
import org.keycloak.util.JsonSerialization;

/** Declares the condition {@value TenantCondition#ID}. */
public final class TenantConditionFactory extends AbstractClientPolicyConditionProviderFactory {

    private static final String NEGATIVE_LOGIC = "is-negative-logic";

    @Override
    public String getId() {
        return TenantCondition.ID;
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
        ProviderConfigProperty tenants = new ProviderConfigProperty(
                TenantCondition.TENANTS,
                "Tenants",
                "Tenant ids, or '" + TenantCondition.ANY + "' for the clients of every tenant.",
                ProviderConfigProperty.MULTIVALUED_STRING_TYPE,
                null);
        tenants.setRequired(true);
        properties.add(tenants);
        return properties;
    }

    @Override
    public void validateConfiguration(
            KeycloakSession session, RealmModel realm, ClientPolicyConditionRepresentation condition)
            throws ClientPolicyException {
        TenantCondition.Configuration configuration = read(condition.getConfiguration());
        Set<String> unknown = configuration.getConfigAsMap().keySet();
        if (!unknown.isEmpty()) {
            throw refused(String.join(", ", unknown) + " is no setting of this condition; expected "
                    + TenantCondition.TENANTS + ", " + NEGATIVE_LOGIC);
        }
        List<String> tenants = configuration.getTenants();
        if (tenants.isEmpty()) {
            throw refusedTenants("nothing");
        }
        Optional<TenantId> only = onlyTenant(session);
        for (String tenant : tenants) {
            Optional<TenantId> id = TenantId.parse(tenant);
            if (!tenant.equals(TenantCondition.ANY) && id.isEmpty()) {
                throw refusedTenants("'" + tenant + "'");
            }
            if (id.isPresent() && only.isPresent() && !id.equals(only)) {
                throw refused(TenantCondition.TENANTS + " is '" + tenant + "'; expected the realm's own tenant "
                        + only.get() + ", or '" + TenantCondition.ANY + "'");
            }
        }
    }

    /** The choices in the console: the realm's tenant, or any text in a shared realm. */
    private static Optional<TenantId> onlyTenant(KeycloakSession session) {
        return TenantOfClient.ofRealm(session)
                .flatMap(tenant -> tenant.tenancy() instanceof Tenancy.Single single
                        ? Optional.of(single.tenantId())
                        : Optional.empty());
    }

    private static TenantCondition.Configuration read(@Nullable JsonNode written) throws ClientPolicyException {
        if (written == null) {
            return new TenantCondition.Configuration();
        }
        try {
            return JsonSerialization.mapper.convertValue(written, TenantCondition.Configuration.class);
        } catch (IllegalArgumentException e) {
            throw refused("the settings are " + written + "; expected " + TenantCondition.TENANTS
                    + " as a list of texts, " + NEGATIVE_LOGIC + " as true or false");
        }
    }

    private static ClientPolicyException refusedTenants(String found) {
        return refused(
                TenantCondition.TENANTS + " is " + found + "; expected tenant ids or '" + TenantCondition.ANY + "'");
    }

    /** Keycloak shows the administrator this error under the condition's name, without its details. */
    private static ClientPolicyException refused(String problem) {
        return new ClientPolicyException(problem);
    }
}
