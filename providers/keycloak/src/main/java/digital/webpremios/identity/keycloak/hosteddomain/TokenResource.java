package digital.webpremios.identity.keycloak.hosteddomain;

import digital.webpremios.identity.cognito.FormContentType;
import digital.webpremios.identity.cognito.RawTokenRequest;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;

/** {@code /oauth2/token} at the root of a tenant's host. */
@Path(TokenResource.PATH)
public class TokenResource {

    static final String PATH = "/oauth2/token";

    private static final String METHODS = "POST, OPTIONS";

    @Context
    @Nullable
    KeycloakSession session;

    @POST
    public Response token(byte @Nullable [] body) {
        KeycloakSession current = current();
        Tenant tenant = CurrentTenant.of(current);
        HttpRequest request = current.getContext().getHttpRequest();
        String form = body == null ? "" : new String(body, StandardCharsets.ISO_8859_1);
        HttpHeaders headers = request.getHttpHeaders();
        if (!FormContentType.accepts(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), !form.isEmpty())) {
            return HostedAnswer.methodNotAllowed(current, METHODS);
        }
        RawTokenRequest raw = new RawTokenRequest(
                form,
                request.getUri().getRequestUri().getRawQuery(),
                headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return new TokenRequestHandler(current, tenant).handle(raw);
    }

    @OPTIONS
    public Response preflight() {
        CurrentTenant.of(current());
        return HostedAnswer.preflight(METHODS);
    }

    /** Every other method: {@link TokenRequestFilter} makes a GET of it. */
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
