package digital.webpremios.identity.keycloak.hosteddomain;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Hides what the server says of a request that fails before {@link HostGuard} is asked. The server looks up the realm,
 * and the administrator, of a path while it still searches for the resource, and its error page is in the theme of
 * whichever realm the path names: both would tell, on any host, which tenants there are.
 */
@Provider
@PreMatching
public class HiddenPathFilter implements ContainerResponseFilter {

    private static final Pattern REALM_BELOW_NOTHING = Pattern.compile("/+(?!admin/).+/realms/.*");

    @Context
    @Nullable
    KeycloakSession session;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        KeycloakSession current = session;
        if (current == null || HostGuard.wasAsked(request)) {
            return;
        }
        if (current.getTransactionManager().isActive()) {
            if (!HostGuard.admits(current, request.getUriInfo())) {
                answerNotFound(response, null);
            }
        } else if (isErrorPageOfRealm(request, response)) {
            answerNotFound(response, Map.of("error", CurrentTenant.NO_SUCH_PATH));
        }
    }

    /** No resource began to match, so this is an event loop, where a host cannot be looked up: all hosts answer alike. */
    private static boolean isErrorPageOfRealm(ContainerRequestContext request, ContainerResponseContext response) {
        return (response.getStatus() == Status.NOT_FOUND.getStatusCode()
                        || response.getStatus() == Status.INTERNAL_SERVER_ERROR.getStatusCode())
                && REALM_BELOW_NOTHING.matcher(request.getUriInfo().getPath()).matches();
    }

    private static void answerNotFound(ContainerResponseContext response, @Nullable Object entity) {
        response.getHeaders().clear();
        response.setStatusInfo(Status.NOT_FOUND);
        if (entity == null) {
            response.setEntity(null);
        } else {
            response.setEntity(entity, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
