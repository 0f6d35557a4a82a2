package digital.webpremios.identity.keycloak.hosteddomain;

import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.NotFoundException;
import org.keycloak.models.KeycloakSession;

/** The tenant of the current request, by its host. {@code HostGuard} sets it. */
public final class CurrentTenant {

    private static final String ATTRIBUTE = CurrentTenant.class.getName();

    /** The stock server's message for a path without a resource. */
    public static final String NO_SUCH_PATH = "Unable to find matching target resource method";

    private CurrentTenant() {}

    public static void set(KeycloakSession session, Tenant tenant) {
        session.setAttribute(ATTRIBUTE, tenant);
        session.getContext().setRealm(session.realms().getRealmByName(tenant.realm()));
    }

    /** Whether the request came to a tenant's host. */
    public static boolean isKnown(KeycloakSession session) {
        return session.getAttribute(ATTRIBUTE) != null;
    }

    /**
     * The tenant of this request.
     *
     * @throws NotFoundException on a host of no tenant, where the path does not exist: the stock server's answer
     */
    public static Tenant of(KeycloakSession session) {
        Tenant tenant = session.getAttribute(ATTRIBUTE, Tenant.class);
        if (tenant == null) {
            throw noSuchPath();
        }
        return tenant;
    }

    /** An exception that gives the same answer as the stock server for a path that does not exist. */
    public static NotFoundException noSuchPath() {
        return new NotFoundException(NO_SUCH_PATH);
    }
}
