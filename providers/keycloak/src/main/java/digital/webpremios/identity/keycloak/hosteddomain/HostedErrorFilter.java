package digital.webpremios.identity.keycloak.hosteddomain;

import digital.webpremios.identity.denial.OAuthError;
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
 * Gives the dialect's form to what the server refuses before an endpoint of the hosted domain is reached: a query with control
 * characters. Nothing knows the tenant by then, so the security headers are Keycloak's defaults.
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

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Status.BAD_REQUEST.getStatusCode()
                || !FormRequestFilter.isEndpoint(request.getUriInfo().getPath())
                || response.getEntity() instanceof String) {
            return;
        }
        Response answer = HostedAnswer.json(response.getStatus(), Map.of("error", OAuthError.INVALID_REQUEST.code()));
        response.setEntity(answer.getEntity(), new Annotation[0], answer.getMediaType());
        answer.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        SECURITY_HEADERS.forEach(
                header -> response.getHeaders().putSingle(header.getHeaderName(), header.getDefaultValue()));
    }
}
