package digital.webpremios.identity.keycloak.clientregistration;

import digital.webpremios.identity.keycloak.compat.endpoint.NativeDiscovery;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Removes dynamic client registration from the discovery documents of a tenant that does not allow it.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc8414#section-2">RFC 8414, section 2: registration_endpoint is
 *     optional</a>
 */
@Provider
public class RegistrationDiscoveryFilter implements ContainerResponseFilter {

    private static final String WELL_KNOWN = "/.well-known/";

    @Context
    @Nullable
    KeycloakSession session;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (session != null
                && response.getStatus() == Status.OK.getStatusCode()
                && request.getUriInfo().getPath().contains(WELL_KNOWN)
                && session.getContext().getRealm() != null
                && !ClientRegistrationFilter.existsIn(session)) {
            NativeDiscovery.removeRegistration(response.getEntity());
        }
    }
}
