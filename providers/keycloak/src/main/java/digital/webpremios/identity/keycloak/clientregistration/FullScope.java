package digital.webpremios.identity.keycloak.clientregistration;

import org.keycloak.models.ClientModel;

/** Reads and switches off Keycloak's "full scope allowed", which Keycloak 27 removes. */
final class FullScope {

    /** Its name in a client's representation. */
    static final String MEMBER = "fullScopeAllowed";

    private FullScope() {}

    static boolean isAllowed(ClientModel client) {
        return client.isFullScopeAllowed();
    }

    /** Takes away Keycloak's default, which no metadata of RFC 7591 can switch off. */
    static void refuse(ClientModel client) {
        client.setFullScopeAllowed(false);
    }
}
