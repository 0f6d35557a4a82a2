package digital.webpremios.identity.keycloak.malformed;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Sets a placeholder host in the URI of a request without a host, which HTTP/1.0 allows. The placeholder belongs to no
 * tenant, so the request is answered as at any such host. Without a host RESTEasy builds no URI, and every filter that
 * reads the URI fails. The query is left out.
 */
@Provider
@PreMatching
@Priority(HostlessRequestFilter.BEFORE_ALL)
public class HostlessRequestFilter implements ContainerRequestFilter {

    /** Runs before every filter that reads the request's URI, Keycloak's and the pack's. */
    static final int BEFORE_ALL = 1;

    /** The host that {@link MalformedRequestGuard} sets for such a request. Nobody can own the name (RFC 2606). */
    static final String NO_HOST = "nohost.invalid";

    @Override
    public void filter(ContainerRequestContext request) {
        if (NO_HOST.equals(request.getHeaderString(HttpHeaders.HOST))) {
            request.setRequestUri(
                    URI.create("http://" + NO_HOST + request.getUriInfo().getPath()));
        }
    }
}
