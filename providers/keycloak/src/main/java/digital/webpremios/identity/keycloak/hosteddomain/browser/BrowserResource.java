package digital.webpremios.identity.keycloak.hosteddomain.browser;

import digital.webpremios.identity.keycloak.hosteddomain.CurrentTenant;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** A path at the root of a tenant's host that users' browsers are sent to. Scripts of other sites have no use for it. */
public abstract class BrowserResource {

    @Context
    @Nullable
    KeycloakSession session;

    abstract Response answer(KeycloakSession current, Tenant tenant);

    @GET
    public Response get() {
        return answer(current(), CurrentTenant.of(current()));
    }

    @OPTIONS
    public Response options() {
        CurrentTenant.of(current());
        return BrowserAnswer.methods(current(), Response.Status.NO_CONTENT);
    }

    /** Every other method: {@link BrowserRequestFilter} makes a POST of it. */
    @POST
    public Response methodNotAllowed() {
        CurrentTenant.of(current());
        return BrowserAnswer.methods(current(), Response.Status.METHOD_NOT_ALLOWED);
    }

    private KeycloakSession current() {
        if (session == null) {
            throw new IllegalStateException("No Keycloak session");
        }
        return session;
    }
}
