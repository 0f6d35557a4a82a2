package digital.webpremios.identity.keycloak.hosteddomain.browser;

import digital.webpremios.identity.keycloak.hosteddomain.CurrentTenant;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** Ends the browser's session without asking the user. In a realm that is not a tenant it does not exist. */
public class RealmLogoutResource {

    private final KeycloakSession session;

    RealmLogoutResource(KeycloakSession session) {
        this.session = session;
    }

    @GET
    public Response logout() {
        return new LogoutRequestHandler(session, CurrentTenant.of(session)).end();
    }
}
