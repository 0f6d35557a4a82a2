package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.keycloak.hosteddomain.EndpointPath;
import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedResource;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /oauth2/introspect} at the root of a tenant's host. */
@Path(EndpointPath.INTROSPECT)
public class IntrospectionResource extends HostedResource {

    private static final String METHODS = "POST, OPTIONS";

    @POST
    public Response post(byte @Nullable [] body) {
        Tenant tenant = tenant();
        return form(body)
                .map(raw -> new IntrospectionHandler(session(), tenant).handle(raw))
                .orElseGet(() -> methodNotAllowed(METHODS));
    }

    @OPTIONS
    public Response preflight() {
        return preflight(METHODS);
    }

    /** Answers every other method: {@code FormRequestFilter} turns it into a GET. */
    @GET
    public Response methodNotAllowed() {
        return methodNotAllowed(METHODS);
    }
}
