package digital.webpremios.identity.keycloak.hosteddomain.browser;

import digital.webpremios.identity.cognito.browser.BrowserParameters;
import digital.webpremios.identity.cognito.request.FormParameters;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.keycloak.hosteddomain.BrowserPath;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Routes every request for a browser path to its {@link BrowserResource}. Otherwise the server answers unknown methods
 * and unreadable queries itself, and not in the user's language. The query is read here, before Keycloak's own filter,
 * and removed if it cannot be read. A method that is not allowed becomes a POST.
 */
@Provider
@PreMatching
@Priority(BrowserRequestFilter.BEFORE_KEYCLOAK)
public class BrowserRequestFilter implements ContainerRequestFilter {

    /**
     * Lower than the priority 10 of {@code org.keycloak.services.filters.InvalidQueryParameterFilter}, so it runs
     * earlier.
     */
    static final int BEFORE_KEYCLOAK = 5;

    private static final String PARAMETERS = BrowserRequestFilter.class.getName();
    private static final Set<String> ALLOWED = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Context
    @Nullable
    KeycloakSession session;

    @Override
    public void filter(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        KeycloakSession current = session;
        if (current == null || !BrowserPath.contains(uri.getRawPath())) {
            return;
        }
        Decision<FormParameters> parameters = BrowserParameters.read(uri.getRawQuery());
        current.setAttribute(PARAMETERS, parameters);
        if (parameters instanceof Decision.Denied) {
            request.setRequestUri(uri.resolve(uri.getRawPath()));
        }
        if (!ALLOWED.contains(request.getMethod())) {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            request.setMethod(HttpMethod.POST);
        }
    }

    /** The parameters of the session's current request. */
    @SuppressWarnings("unchecked")
    static Decision<FormParameters> parameters(KeycloakSession session) {
        Decision<FormParameters> read = session.getAttribute(PARAMETERS, Decision.class);
        return read == null
                ? BrowserParameters.read(session.getContext()
                        .getHttpRequest()
                        .getUri()
                        .getRequestUri()
                        .getRawQuery())
                : read;
    }
}
