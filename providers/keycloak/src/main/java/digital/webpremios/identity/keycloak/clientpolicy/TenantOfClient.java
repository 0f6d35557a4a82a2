package digital.webpremios.identity.keycloak.clientpolicy;

import digital.webpremios.identity.keycloak.directory.TenantDirectoryProvider;
import digital.webpremios.identity.scope.MachineClient;
import digital.webpremios.identity.tenant.Tenancy;
import digital.webpremios.identity.tenant.Tenant;
import digital.webpremios.identity.tenant.TenantId;
import digital.webpremios.identity.tenant.TenantIds;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Finds the tenants of a client: the realm's tenant, or in a shared realm the client's own set. */
public final class TenantOfClient {

    private TenantOfClient() {}

    /** The tenant of the session's realm; empty if the realm is not a tenant. */
    public static Optional<Tenant> ofRealm(KeycloakSession session) {
        @Nullable RealmModel realm = session.getContext().getRealm();
        return realm == null
                ? Optional.empty()
                : session.getProvider(TenantDirectoryProvider.class)
                        .configurationOf(realm)
                        .asTenant();
    }

    /** The label of the realm's tenant in events; empty if the realm is not a tenant. */
    static Optional<String> label(KeycloakSession session) {
        return ofRealm(session).map(tenant -> tenant.tenancy().label());
    }

    /** Whether the client belongs to one of the tenants. */
    public static boolean isOneOf(Set<TenantId> tenants, Tenancy tenancy, Optional<ClientModel> client) {
        if (tenancy instanceof Tenancy.Single single) {
            return tenants.contains(single.tenantId());
        }
        TenantIds ofClient = client.map(stored -> stored.getAttribute(MachineClient.TENANT_IDS))
                .flatMap(TenantIds::parse)
                .orElseGet(TenantIds::none);
        return tenants.stream().anyMatch(ofClient::contains);
    }
}
