package digital.webpremios.identity.scope;

import digital.webpremios.identity.tenant.TenantIds;

/**
 * The properties of a machine client that decide its scopes.
 *
 * @param enabledScopes the client scopes that are assigned to it
 * @param tenants the tenants that it may act for in a shared realm
 */
public record MachineClient(EnabledScopes enabledScopes, TenantIds tenants) {

    /** The client attribute that holds {@link #tenants()}. */
    public static final String TENANT_IDS = "webpremios.tenant-ids";

    boolean has(String scope) {
        return enabledScopes.has(scope);
    }
}
