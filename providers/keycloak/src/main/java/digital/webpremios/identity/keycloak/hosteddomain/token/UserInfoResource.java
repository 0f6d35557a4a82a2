package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.cognito.request.RawFormRequest;
import digital.webpremios.identity.keycloak.hosteddomain.EndpointPath;
import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /oauth2/userInfo} at the root of a tenant's host. */
@Path(EndpointPath.USER_INFO)
public class UserInfoResource extends HostedResource {

    private static final String METHODS = "GET, POST, OPTIONS";

    @GET
    public Response get() {
        return new UserInfoHandler(session(), tenant()).handle(withoutBody());
    }

    /** The token may be a form parameter. A body of any other type is not read. */
    @POST
    public Response post(byte @Nullable [] body) {
        return new UserInfoHandler(session(), tenant()).handle(form(body).orElseGet(this::withoutBody));
    }

    @OPTIONS
    public Response preflight() {
        return preflight(METHODS);
    }

    /** Answers every other method: {@code FormRequestFilter} turns it into a PUT. */
    @PUT
    public Response methodNotAllowed() {
        return methodNotAllowed(METHODS);
    }

    private RawFormRequest withoutBody() {
        HttpHeaders headers = session().getContext().getHttpRequest().getHttpHeaders();
        return new RawFormRequest("", null, headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }
}
