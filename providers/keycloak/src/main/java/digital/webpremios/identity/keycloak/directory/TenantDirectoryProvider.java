package digital.webpremios.identity.keycloak.directory;

import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.ReservedNames;
import digital.webpremios.identity.tenant.TenantConfiguration;
import digital.webpremios.identity.tenant.TenantDirectory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/** The tenants of this server. */
public interface TenantDirectoryProvider extends Provider, TenantDirectory {

    /** What a realm says of its tenant, as of now. */
    TenantConfiguration configurationOf(RealmModel realm);

    /** Whether the admin console and the master realm may be reached by this host. */
    boolean isAdministrationHost(HostName host);

    /** Whether the native paths of tenants' realms are served at this host, which is no tenant's. */
    boolean servesTenantRealms(HostName host);

    /** The names that belong to the server itself and to no tenant. */
    ReservedNames reservedNames();

    /** Whether no host is set apart for administrators, so that every host of no tenant's is theirs. */
    boolean isAdministrationAnywhere();

    /** Reads the realms anew before the next look-up that misses. */
    void invalidate();

    @Override
    default void close() {}
}
