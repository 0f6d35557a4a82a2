package digital.webpremios.identity.keycloak.compat.endpoint;

import jakarta.ws.rs.container.ResourceInfo;
import org.keycloak.services.clientregistration.ClientRegistrationProvider;
import org.keycloak.services.clientregistration.ClientRegistrationService;

/**
 * Recognizes requests to Keycloak's endpoints by the resource that answers them. So every spelling of a path and every
 * provider is covered.
 */
public final class MatchedResource {

    private MatchedResource() {}

    /** Whether the request is dynamic client registration, by any provider. */
    public static boolean registersClients(ResourceInfo resource) {
        Class<?> matched = resource.getResourceClass();
        return matched != null
                && (ClientRegistrationProvider.class.isAssignableFrom(matched)
                        || ClientRegistrationService.class.isAssignableFrom(matched));
    }
}
