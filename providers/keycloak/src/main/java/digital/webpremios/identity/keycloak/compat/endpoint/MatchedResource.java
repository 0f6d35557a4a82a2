package digital.webpremios.identity.keycloak.compat.endpoint;

import jakarta.ws.rs.container.ResourceInfo;
import org.keycloak.services.clientregistration.ClientRegistrationProvider;
import org.keycloak.services.clientregistration.ClientRegistrationService;

/**
 * Recognizes requests of Keycloak's own endpoints by the resource that answers them, so that no spelling of a path and no
 * further provider is overlooked.
 */
public final class MatchedResource {

    private MatchedResource() {}

    /** Whether it is dynamic client registration, by whichever provider. */
    public static boolean registersClients(ResourceInfo resource) {
        Class<?> matched = resource.getResourceClass();
        return matched != null
                && (ClientRegistrationProvider.class.isAssignableFrom(matched)
                        || ClientRegistrationService.class.isAssignableFrom(matched));
    }
}
