package digital.webpremios.identity.keycloak.hosteddomain.answer;

import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.keycloak.hosteddomain.EndpointPath;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import org.keycloak.models.BrowserSecurityHeaders;

/**
 * Rewrites the server's own errors at an endpoint of the hosted domain into Cognito's form: a query with control
 * characters, which is refused before the endpoint is reached, and a failure. The tenant may be unknown then, so the
 * security headers are Keycloak's defaults.
 */
@Provider
@PreMatching
public class HostedErrorFilter implements ContainerResponseFilter {

    private static final List<BrowserSecurityHeaders> SECURITY_HEADERS = List.of(
            BrowserSecurityHeaders.X_FRAME_OPTIONS,
            BrowserSecurityHeaders.X_CONTENT_TYPE_OPTIONS,
            BrowserSecurityHeaders.X_ROBOTS_TAG,
            BrowserSecurityHeaders.STRICT_TRANSPORT_SECURITY,
            BrowserSecurityHeaders.REFERRER_POLICY);

    private static final Map<Integer, OAuthError> ERRORS = Map.of(
            Status.BAD_REQUEST.getStatusCode(), OAuthError.INVALID_REQUEST,
            Status.INTERNAL_SERVER_ERROR.getStatusCode(), OAuthError.SERVER_ERROR);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        OAuthError error = ERRORS.get(response.getStatus());
        if (error == null
                || !EndpointPath.contains(request.getUriInfo().getPath())
                || response.getEntity() instanceof String) {
            return;
        }
        Response answer = HostedAnswer.json(response.getStatus(), Map.of("error", error.code()));
        response.setEntity(answer.getEntity(), new Annotation[0], answer.getMediaType());
        answer.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        SECURITY_HEADERS.forEach(
                header -> response.getHeaders().putSingle(header.getHeaderName(), header.getDefaultValue()));
    }
}
