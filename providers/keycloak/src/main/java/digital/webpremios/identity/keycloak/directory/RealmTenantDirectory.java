package digital.webpremios.identity.keycloak.directory;

import digital.webpremios.identity.keycloak.directory.index.HostIndexCache;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.HostOwner;
import digital.webpremios.identity.tenant.HostResolution;
import digital.webpremios.identity.tenant.ReservedNames;
import digital.webpremios.identity.tenant.Tenant;
import digital.webpremios.identity.tenant.TenantConfiguration;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Finds the tenant of a host in the index, and checks it against the realm on every request. The realm comes from
 * Keycloak's own cache, which all nodes keep current. So an outdated index can hide a tenant for a moment, but never
 * show a wrong one. If the realm no longer has the host and the index cannot be read again, the host may belong to
 * another realm by now. It is then served to nobody, not even to administrators.
 */
final class RealmTenantDirectory implements TenantDirectoryProvider {

    private static final Logger LOG = Logger.getLogger(RealmTenantDirectory.class);
    private static final HostResolution NO_TENANT = new HostResolution.OfNoTenant();
    private static final HostResolution WITHHELD = new HostResolution.Withheld();

    private final KeycloakSession session;
    private final HostIndexCache index;
    private final RealmConfigurations configurations;
    private final ServerHosts hosts;
    private final ReservedNames reserved;

    RealmTenantDirectory(
            KeycloakSession session,
            HostIndexCache index,
            RealmConfigurations configurations,
            ServerHosts hosts,
            ReservedNames reserved) {
        this.session = session;
        this.index = index;
        this.configurations = configurations;
        this.hosts = hosts;
        this.reserved = reserved;
    }

    @Override
    public HostResolution resolve(HostName host) {
        if (reserved.contains(host)) {
            return NO_TENANT; // whatever is stored
        }
        HostOwner owner = index.ownerOf(host);
        if (owner instanceof HostOwner.OneTenant one && !isCurrent(one, host)) {
            owner = index.ownerReadAgain(host);
        }
        if (owner instanceof HostOwner.Contested contested) {
            LOG.errorf("Host %s is claimed by the realms %s: none of them is served there", host, contested.realms());
            return WITHHELD;
        }
        return owner instanceof HostOwner.OneTenant one ? resolve(one, host) : NO_TENANT;
    }

    @Override
    public TenantConfiguration configurationOf(RealmModel realm) {
        return configurations.of(realm);
    }

    @Override
    public boolean isAdministrationHost(HostName host) {
        return isAdministrationAnywhere() || hosts.administration().contains(host);
    }

    @Override
    public boolean isAdministrationAnywhere() {
        return hosts.administration().isEmpty();
    }

    @Override
    public boolean servesTenantRealms(HostName host) {
        return isAdministrationHost(host) || hosts.withTenantRealms().contains(host);
    }

    @Override
    public ReservedNames reservedNames() {
        return reserved;
    }

    @Override
    public void realmChanged(RealmModel realm) {
        index.changed(realm.getId());
    }

    private boolean isCurrent(HostOwner.OneTenant owner, HostName host) {
        RealmModel realm = session.realms().getRealm(owner.claim().realmId());
        if (realm == null || realm.isEnabled() != owner.claim().enabled()) {
            return false;
        }
        return !(configurations.of(realm) instanceof TenantConfiguration.Usable usable)
                || usable.tenant().frontendUrl().host().equals(host);
    }

    private HostResolution resolve(HostOwner.OneTenant owner, HostName host) {
        RealmModel realm = session.realms().getRealm(owner.claim().realmId());
        if (realm == null || !(configurations.of(realm) instanceof TenantConfiguration.Usable usable)) {
            return WITHHELD;
        }
        Tenant tenant = usable.tenant();
        return tenant.frontendUrl().host().equals(host) ? new HostResolution.OfTenant(tenant) : WITHHELD;
    }
}
