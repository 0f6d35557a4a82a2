package digital.webpremios.identity.keycloak.clientpolicy.client;

import static java.util.stream.Collectors.toUnmodifiableSet;

import digital.webpremios.identity.keycloak.clientpolicy.Lazy;
import digital.webpremios.identity.keycloak.clientpolicy.TenantOfClient;
import digital.webpremios.identity.keycloak.compat.policy.ParsedOnce;
import digital.webpremios.identity.keycloak.compat.policy.PolicySubject;
import digital.webpremios.identity.tenant.Tenant;
import digital.webpremios.identity.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyConditionConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyVote;
import org.keycloak.services.clientpolicy.condition.AbstractClientPolicyConditionProvider;

/** Votes yes for the clients of the named tenants, and no for all others. */
final class TenantCondition extends AbstractClientPolicyConditionProvider<TenantCondition.Configuration> {

    static final String ID = "webpremios-tenant";
    static final String TENANTS = "tenants";
    static final String ANY = "any";

    TenantCondition(KeycloakSession session) {
        super(session);
    }

    /** The condition's settings as realm JSON has them. */
    public static final class Configuration extends ClientPolicyConditionConfigurationRepresentation
            implements ParsedOnce {

        private @Nullable List<String> tenants;

        private final Lazy<Set<TenantId>> ids = new Lazy<>(() ->
                getTenants().stream().flatMap(id -> TenantId.parse(id).stream()).collect(toUnmodifiableSet()));

        public List<String> getTenants() {
            return tenants == null ? List.of() : tenants;
        }

        public void setTenants(List<String> tenants) {
            this.tenants = tenants;
        }
    }

    @Override
    public String getProviderId() {
        return ID;
    }

    @Override
    public Class<Configuration> getConditionConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public ClientPolicyVote applyPolicy(ClientPolicyContext context) {
        Optional<Tenant> tenant = TenantOfClient.ofRealm(session);
        return tenant.isPresent() && matches(tenant.get(), context) ? ClientPolicyVote.YES : ClientPolicyVote.NO;
    }

    private boolean matches(Tenant tenant, ClientPolicyContext context) {
        return configuration.getTenants().contains(ANY)
                || TenantOfClient.isOneOf(
                        configuration.ids.get(), tenant.tenancy(), new PolicySubject(context).client(session));
    }
}
