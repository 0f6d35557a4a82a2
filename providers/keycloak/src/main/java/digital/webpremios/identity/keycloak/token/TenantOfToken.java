package digital.webpremios.identity.keycloak.token;

import digital.webpremios.identity.denial.ClientDenial.TenantDisabled;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.keycloak.directory.TenantDirectoryProvider;
import digital.webpremios.identity.scope.CampaignScopePolicy;
import digital.webpremios.identity.scope.MachineClient;
import digital.webpremios.identity.tenant.Tenant;
import digital.webpremios.identity.tenant.TenantConfiguration;
import digital.webpremios.identity.tenant.TenantIds;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/** The tenant in whose realm a token is about to be issued. */
final class TenantOfToken {

    private TenantOfToken() {}

    /** Empty in a realm that is not a tenant; refused in one whose settings cannot be used. */
    static Decision<Optional<Tenant>> of(KeycloakSession session) {
        TenantConfiguration configuration = session.getProvider(TenantDirectoryProvider.class)
                .configurationOf(session.getContext().getRealm());
        return configuration instanceof TenantConfiguration.Unusable
                ? Decision.deny(new TenantDisabled())
                : Decision.allow(configuration.asTenant());
    }

    /** The campaign scopes that the tenant can grant to the client's users. */
    static CampaignScopePolicy campaignsOf(Tenant tenant, ClientModel client) {
        TenantIds tenants = Optional.ofNullable(client.getAttribute(MachineClient.TENANT_IDS))
                .flatMap(TenantIds::parse)
                .orElseGet(TenantIds::none);
        return new CampaignScopePolicy(tenant.tenancy(), tenants);
    }
}
