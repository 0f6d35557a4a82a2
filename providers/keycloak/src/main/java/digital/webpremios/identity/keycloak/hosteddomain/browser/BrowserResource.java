package digital.webpremios.identity.keycloak.hosteddomain.browser;

import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedResource;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** The base of the paths that browsers are sent to. Scripts of other origins get no access. */
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

    /** Answers every other method: {@link BrowserRequestFilter} turns it into a POST. */
    @POST
    public Response methodNotAllowed() {
        tenant();
        return BrowserAnswer.methods(session(), Response.Status.METHOD_NOT_ALLOWED);
    }
}
