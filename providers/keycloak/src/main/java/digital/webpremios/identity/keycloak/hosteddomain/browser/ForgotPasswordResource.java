package digital.webpremios.identity.keycloak.hosteddomain.browser;

import digital.webpremios.identity.keycloak.hosteddomain.BrowserPath;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** {@code /forgotPassword} at the root of a tenant's host. */
@Path(BrowserPath.FORGOT_PASSWORD)
public class ForgotPasswordResource extends BrowserResource {

    @Override
    Response answer(KeycloakSession current, Tenant tenant) {
        return new AuthorizeRequestHandler(current, tenant, BrowserPage.FORGOT_PASSWORD).handle();
    }
}
