package digital.webpremios.identity.keycloak.hosteddomain;

import digital.webpremios.identity.cognito.FormContentType;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Brings every request for the token endpoint to {@link TokenResource}. Left alone, the server answers some of them
 * itself and in another form: methods that it does not know, multipart bodies and content types that it cannot read.
 * What is no POST of a form becomes a GET, which is not allowed either.
 */
@Provider
@PreMatching
public class TokenRequestFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().equals(TokenResource.PATH)) {
            return;
        }
        String contentType = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        boolean untyped = contentType == null || contentType.isBlank();
        boolean form = !untyped && FormContentType.accepts(contentType, true);
        if (!form) {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
        boolean allowed = request.getMethod().equals(HttpMethod.POST) && (form || untyped);
        if (!allowed && !request.getMethod().equals(HttpMethod.OPTIONS)) {
            request.setMethod(HttpMethod.GET);
        }
    }
}
