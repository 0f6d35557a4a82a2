package digital.webpremios.identity.keycloak.hosteddomain;

import digital.webpremios.identity.denial.OAuthError;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/**
 * Gives the dialect's form to what the server refuses before the token endpoint is reached: a query with control
 * characters, for one.
 */
@Provider
@PreMatching
public class HostedErrorFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.BAD_REQUEST.getStatusCode()
                && request.getUriInfo().getPath().equals("/oauth2/token")
                && !(response.getEntity() instanceof String)) {
            response.setEntity(Map.of("error", OAuthError.INVALID_REQUEST.code()));
        }
    }
}
