package digital.webpremios.identity.realmconfig.descriptor;

import java.util.Set;

/** The clients that Keycloak creates in every realm ({@code RealmManager}). */
public final class KeycloakClients {

    private static final Set<String> IDS =
            Set.of("account", "account-console", "admin-cli", "broker", "realm-management", "security-admin-console");

    private KeycloakClients() {}

    /** Returns whether a client id is one of them. */
    public static boolean contains(String clientId) {
        return IDS.contains(clientId);
    }
}
