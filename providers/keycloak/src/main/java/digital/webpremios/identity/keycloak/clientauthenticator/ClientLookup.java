package digital.webpremios.identity.keycloak.clientauthenticator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * Finds the client that a request claims to be from. Keycloak does not cache that an id is unknown and asks the
 * database each time. So an id is looked up once a request, and a client that fails to authenticate costs as many
 * statements as an unknown one.
 */
public final class ClientLookup {

    private static final String FOUND = ClientLookup.class.getName();

    private final Map<String, Optional<ClientModel>> clients = new HashMap<>();

    private boolean costs;

    private ClientLookup() {}

    /** Finds the client by its id in the session's realm. */
    public static Optional<ClientModel> find(KeycloakSession session, String clientId) {
        return of(session)
                .clients
                .computeIfAbsent(
                        clientId,
                        id -> Optional.ofNullable(session.clients()
                                .getClientByClientId(session.getContext().getRealm(), id)));
    }

    /** Looks up ids that do not exist, once a request, as often as Keycloak would for an unknown client. */
    static void costAsMuchAsUnknown(KeycloakSession session, String clientId, boolean byKeycloakToo) {
        ClientLookup lookup = of(session);
        if (lookup.costs) {
            return;
        }
        lookup.costs = true;
        boolean asked = lookup.clients.containsKey(clientId);
        for (int i = (asked ? 1 : 0) + (byKeycloakToo ? 1 : 0); i > 0; i--) {
            session.clients()
                    .getClientByClientId(
                            session.getContext().getRealm(), UUID.randomUUID().toString());
        }
    }

    private static ClientLookup of(KeycloakSession session) {
        ClientLookup known = session.getAttribute(FOUND, ClientLookup.class);
        if (known == null) {
            known = new ClientLookup();
            session.setAttribute(FOUND, known);
        }
        return known;
    }
}
