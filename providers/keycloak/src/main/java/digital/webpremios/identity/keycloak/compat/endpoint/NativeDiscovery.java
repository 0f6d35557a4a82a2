package digital.webpremios.identity.keycloak.compat.endpoint;

import org.jspecify.annotations.Nullable;
import org.keycloak.protocol.oidc.representations.MTLSEndpointAliases;
import org.keycloak.protocol.oidc.representations.OIDCConfigurationRepresentation;

/** Changes Keycloak's discovery documents. */
public final class NativeDiscovery {

    private NativeDiscovery() {}

    /** Removes dynamic client registration, if the entity is a discovery document. */
    public static void removeRegistration(@Nullable Object entity) {
        if (entity instanceof OIDCConfigurationRepresentation document) {
            document.setRegistrationEndpoint(null);
            @Nullable MTLSEndpointAliases aliases = document.getMtlsEndpointAliases();
            if (aliases != null) {
                aliases.setRegistrationEndpoint(null);
            }
        }
    }
}
