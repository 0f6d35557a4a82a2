package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.cognito.request.RawFormRequest;
import digital.webpremios.identity.keycloak.hosteddomain.CurrentTenant;
import digital.webpremios.identity.keycloak.hosteddomain.EndpointPath;
import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedAnswer;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code /oauth2/userInfo} at the root of a tenant's host. */
@Path(EndpointPath.USER_INFO)
public class UserInfoResource {

    private static final String METHODS = "GET, POST, OPTIONS";

    @Context
    @Nullable
    KeycloakSession session;

    @GET
    public Response get() {
        Tenant tenant = CurrentTenant.of(current());
        return new UserInfoHandler(current(), tenant).handle(withoutBody());
    }

    /** The token may stand in a form; a body of any other type is not read. */
    @POST
    public Response post(byte @Nullable [] body) {
        Tenant tenant = CurrentTenant.of(current());
        return new UserInfoHandler(current(), tenant)
                .handle(HostedForm.of(current(), body).orElseGet(this::withoutBody));
    }

    @OPTIONS
    public Response preflight() {
        CurrentTenant.of(current());
        return HostedAnswer.preflight(current(), METHODS);
    }

    /** Every other method: {@code FormRequestFilter} makes a PUT of it. */
    @PUT
    public Response methodNotAllowed() {
        CurrentTenant.of(current());
        return HostedAnswer.methodNotAllowed(current(), METHODS);
    }

    private RawFormRequest withoutBody() {
        HttpHeaders headers = current().getContext().getHttpRequest().getHttpHeaders();
        return new RawFormRequest("", null, headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    private KeycloakSession current() {
        if (session == null) {
            throw new IllegalStateException("No Keycloak session");
        }
        return session;
    }
}
