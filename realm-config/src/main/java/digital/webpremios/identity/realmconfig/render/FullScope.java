package digital.webpremios.identity.realmconfig.render;

import java.util.Map;

/**
 * Keycloak's client setting "full scope allowed", which is off for every client. Keycloak 27 removes the setting; this
 * class then has no member to write.
 */
final class FullScope {

    /** The members of a client with the setting off. */
    static final Map<String, Object> OFF = Map.of("fullScopeAllowed", false);

    private FullScope() {}
}
