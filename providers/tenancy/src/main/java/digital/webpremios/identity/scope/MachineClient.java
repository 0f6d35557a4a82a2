package digital.webpremios.identity.scope;

import digital.webpremios.identity.tenant.TenantIds;
import java.util.Set;

/**
 * What is known of a machine client when its scopes are decided.
 *
 * @param enabledScopes names of the client scopes that are assigned to it, default and optional alike
 * @param tenants the tenants that it may act for in a shared realm
 */
public record MachineClient(Set<String> enabledScopes, TenantIds tenants) {

    /** The client attribute that holds {@link #tenants()}. */
    public static final String TENANT_IDS = "webpremios.tenant-ids";

    boolean has(String scope) {
        return enabledScopes.contains(scope);
    }
}
