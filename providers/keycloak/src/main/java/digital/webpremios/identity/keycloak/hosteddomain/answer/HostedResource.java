package digital.webpremios.identity.keycloak.hosteddomain.answer;

import digital.webpremios.identity.cognito.request.RawFormRequest;
import digital.webpremios.identity.keycloak.hosteddomain.CurrentTenant;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * The base of the resources at the root of a tenant's host: the session, the tenant, the form, and the answers that
 * every endpoint has.
 */
public abstract class HostedResource {

    /** The session of the current request. The injected one is a proxy, which looks for the session at every call. */
    protected final KeycloakSession session() {
        KeycloakSession current = KeycloakSessionUtil.getKeycloakSession();
        if (current == null) {
            throw new IllegalStateException("No Keycloak session");
        }
        return current;
    }

    /**
     * The tenant of the current request.
     *
     * @throws jakarta.ws.rs.NotFoundException on a host of no tenant: the path does not exist there
     */
    protected Tenant tenant() {
        return CurrentTenant.of(session());
    }

    /** Answers a CORS preflight of an endpoint that has these methods. */
    protected final Response preflight(String methods) {
        tenant();
        return HostedAnswer.preflight(session(), methods);
    }

    /** Refuses a method that the endpoint does not have, or a content type that it does not read: 405. */
    protected final Response methodNotAllowed(String methods) {
        tenant();
        return HostedAnswer.methodNotAllowed(session(), methods);
    }

    /**
     * The form of the request; empty if the body is of another content type. It is read from the bytes of the body,
     * before anything decodes it.
     */
    protected final Optional<RawFormRequest> form(byte @Nullable [] body) {
        HttpRequest request = session().getContext().getHttpRequest();
        HttpHeaders headers = request.getHttpHeaders();
        String text = body == null ? "" : new String(body, StandardCharsets.ISO_8859_1);
        return RawFormRequest.read(
                headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                text,
                request.getUri().getRequestUri().getRawQuery(),
                headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }
}
