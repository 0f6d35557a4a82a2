package digital.webpremios.identity.tenant;

/** Port: finds the tenant that a host belongs to, by the configuration of this moment. */
public interface TenantDirectory {

    /** What the host is. */
    HostResolution resolve(HostName host);
}
