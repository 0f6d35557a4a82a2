package digital.webpremios.identity.keycloak.compat.endpoint;

import org.jspecify.annotations.Nullable;
import org.keycloak.protocol.oidc.representations.MTLSEndpointAliases;
import org.keycloak.protocol.oidc.representations.OIDCConfigurationRepresentation;

/** Changes what Keycloak's own discovery documents say of a realm. */
public final class NativeDiscovery {

    private NativeDiscovery() {}

    /** Takes dynamic client registration out, if the answer's entity is such a document. */
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
