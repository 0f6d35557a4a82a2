package digital.webpremios.identity.keycloak.hosteddomain.guard;

import digital.webpremios.identity.keycloak.hosteddomain.CurrentTenant;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Hides the server's answer for a path that {@link HostGuard} does not admit, also if the server answers before the
 * guard runs. The server looks up the path's realm and administrator while it still searches for the resource, and its
 * error page uses the theme of that realm. Both would reveal on any host which tenants exist.
 */
@Provider
@PreMatching
public class HiddenPathFilter implements ContainerResponseFilter {

    @Context
    @Nullable
    KeycloakSession session;

    @Context
    @Nullable
    RoutingContext routing;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        KeycloakSession current = session;
        if (current == null || Boolean.TRUE.equals(HostGuard.decision(request))) {
            return;
        }
        if (HostGuard.isUndecided(request)) {
            removeHeaders();
            return;
        }
        if (!current.getTransactionManager().isActive()) {
            if (isErrorPageOfRealm(request, response)) {
                answerNotFound(response);
                response.setEntity(
                        Map.of("error", CurrentTenant.NO_SUCH_PATH),
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE);
            }
        } else if (HostGuard.decision(request) != null || !HostGuard.admits(current, request.getUriInfo())) {
            answerNotFound(response);
            removeHeaders();
            // over what the resource of an existing realm may have set there
            current.getContext().getHttpResponse().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /**
     * Whether the answer is the error page of a realm. No resource was matched, so this runs on an event loop, where a
     * host cannot be looked up, and all hosts get the same answer. The page fails there with 500 if the realm is not in
     * the cache.
     */
    private static boolean isErrorPageOfRealm(ContainerRequestContext request, ContainerResponseContext response) {
        return request.getUriInfo().getPath().contains("/realms/")
                && (response.getStatus() == Status.INTERNAL_SERVER_ERROR.getStatusCode()
                        || MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType()));
    }

    private void removeHeaders() {
        if (routing == null) {
            throw new IllegalStateException("No request");
        }
        HiddenHeaders.removeAtEnd(routing);
    }

    private static void answerNotFound(ContainerResponseContext response) {
        response.getHeaders().clear();
        response.setStatusInfo(Status.NOT_FOUND);
        response.setEntity(null);
    }
}
