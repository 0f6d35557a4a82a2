package digital.webpremios.identity.keycloak.hosteddomain.browser;

import digital.webpremios.identity.keycloak.hosteddomain.BrowserPath;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** {@code /logout} at the root of a tenant's host, to which the browser sends no cookie of the realm. */
@Path(BrowserPath.LOGOUT)
public class LogoutResource extends BrowserResource {

    @Override
    Response answer(KeycloakSession current, Tenant tenant) {
        return new LogoutRequestHandler(current, tenant).forward();
    }
}
