package digital.webpremios.identity.realmconfig.render;

import java.util.Map;

/** Keycloak's "full scope allowed", off for every client. Keycloak 27 removes it: then there is no member. */
final class FullScope {

    /** The members of a client without it. */
    static final Map<String, Object> OFF = Map.of("fullScopeAllowed", false);

    private FullScope() {}
}
