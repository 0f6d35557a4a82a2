package digital.webpremios.identity.tenant;

import java.util.Optional;

/** Port: finds the tenant that a host belongs to. */
public interface TenantDirectory {

    /**
     * The tenant at a host, by the configuration of this moment.
     *
     * @return nothing if the host belongs to no tenant, to more than one, or to one that is misconfigured
     */
    Optional<Tenant> tenantAt(HostName host);
}
