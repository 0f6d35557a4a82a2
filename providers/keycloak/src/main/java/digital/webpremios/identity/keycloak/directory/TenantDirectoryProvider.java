package digital.webpremios.identity.keycloak.directory;

import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.ReservedNames;
import digital.webpremios.identity.tenant.TenantConfiguration;
import digital.webpremios.identity.tenant.TenantDirectory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/** Finds the tenants of this server. */
public interface TenantDirectoryProvider extends Provider, TenantDirectory {

    /** The current tenant configuration of a realm. */
    TenantConfiguration configurationOf(RealmModel realm);

    /** Whether the host serves the admin console and the master realm. */
    boolean isAdministrationHost(HostName host);

    /** Whether the host, which belongs to no tenant, serves Keycloak's own paths of tenants' realms. */
    boolean servesTenantRealms(HostName host);

    /** The names that no tenant may have. */
    ReservedNames reservedNames();

    /** Whether no administration host is configured, so that every host without a tenant is one. */
    boolean isAdministrationAnywhere();

    /** Has the realm read again before the next look-up of any host. To be called after the commit. */
    void realmChanged(RealmModel realm);

    @Override
    default void close() {}
}
