package digital.webpremios.identity.realmconfig.descriptor;

import java.util.Set;

/**
 * The clients that Keycloak makes in every realm by itself ({@code RealmManager}), and that are no partner's and no
 * app's.
 */
public final class KeycloakClients {

    private static final Set<String> IDS =
            Set.of("account", "account-console", "admin-cli", "broker", "realm-management", "security-admin-console");

    private KeycloakClients() {}

    /** Whether a client id is one of theirs. */
    public static boolean contains(String clientId) {
        return IDS.contains(clientId);
    }
}
