package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.keycloak.hosteddomain.CurrentTenant;
import digital.webpremios.identity.keycloak.hosteddomain.EndpointPath;
import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedAnswer;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code /oauth2/token} at the root of a tenant's host. */
@Path(EndpointPath.TOKEN)
public class TokenResource {

    private static final String METHODS = "POST, OPTIONS";

    @Context
    @Nullable
    KeycloakSession session;

    @POST
    public Response token(byte @Nullable [] body) {
        KeycloakSession current = current();
        Tenant tenant = CurrentTenant.of(current);
        return HostedForm.of(current, body)
                .map(raw -> new TokenRequestHandler(current, tenant).handle(raw))
                .orElseGet(() -> HostedAnswer.methodNotAllowed(current, METHODS));
    }

    @OPTIONS
    public Response preflight() {
        CurrentTenant.of(current());
        return HostedAnswer.preflight(current(), METHODS);
    }

    /** Every other method: {@code FormRequestFilter} makes a GET of it. */
    @GET
    public Response methodNotAllowed() {
        CurrentTenant.of(current());
        return HostedAnswer.methodNotAllowed(current(), METHODS);
    }

    private KeycloakSession current() {
        if (session == null) {
            throw new IllegalStateException("No Keycloak session");
        }
        return session;
    }
}
