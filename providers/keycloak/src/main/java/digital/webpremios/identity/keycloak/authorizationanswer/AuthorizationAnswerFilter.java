package digital.webpremios.identity.keycloak.authorizationanswer;

import digital.webpremios.identity.cognito.browser.AuthorizationAnswer;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Puts the parameters of redirects that Keycloak's authorization endpoint answers at once into Cognito's order: errors,
 * and all answers to {@code prompt=none}. The endpoint makes its own {@code OIDCLoginProtocol} for them, so {@link
 * AuthorizationAnswerFactory} does not see them. A redirect to another address than the request's {@code redirect_uri}
 * is not changed.
 */
@Provider
public class AuthorizationAnswerFilter implements ContainerResponseFilter {

    private static final Pattern ENDPOINT =
            Pattern.compile("/realms/[^/]+/protocol/openid-connect/(auth|registrations|forgot-credentials)");

    @Context
    @Nullable
    KeycloakSession session;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        KeycloakSession current = session;
        @Nullable Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (current == null
                || location == null
                || !current.getTransactionManager().isActive()
                || !ENDPOINT.matcher(request.getUriInfo().getPath()).matches()) {
            return;
        }
        MultivaluedMap<String, String> asked = request.getUriInfo().getQueryParameters();
        @Nullable String redirectUri = asked.getFirst("redirect_uri");
        if (redirectUri != null && address(redirectUri).equals(address(location.toString()))) {
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LOCATION,
                            TenantAnswer.arrange(
                                    current,
                                    location.toString(),
                                    redirectUri,
                                    asked.getFirst(AuthorizationAnswer.HOSTED_REQUEST)));
        }
    }

    /** The URI without its query and fragment. */
    private static String address(String uri) {
        return uri.split("[?#]", 2)[0];
    }
}
