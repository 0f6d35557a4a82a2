package digital.webpremios.identity.keycloak.hosteddomain.browser;

import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedResource;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** A path at the root of a tenant's host that users' browsers are sent to. Scripts of other sites have no use for it. */
public abstract class BrowserResource extends HostedResource {

    abstract Response answer(KeycloakSession session, Tenant tenant);

    @GET
    public Response get() {
        return answer(session(), tenant());
    }

    @OPTIONS
    public Response options() {
        tenant();
        return BrowserAnswer.methods(session(), Response.Status.NO_CONTENT);
    }

    /** Every other method: {@link BrowserRequestFilter} makes a POST of it. */
    @POST
    public Response methodNotAllowed() {
        tenant();
        return BrowserAnswer.methods(session(), Response.Status.METHOD_NOT_ALLOWED);
    }
}
