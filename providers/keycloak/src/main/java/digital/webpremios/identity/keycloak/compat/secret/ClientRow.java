package digital.webpremios.identity.keycloak.compat.secret;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.ClientEntity;

/** Locks the database row of a client, so that its secrets change in one transaction at a time on all nodes. */
public final class ClientRow {

    private ClientRow() {}

    /**
     * Waits for the row and locks it until the session's transaction ends. Call it before anything else reads the
     * client in this session.
     *
     * @return the client as it is stored now, whatever a cache has; empty if it does not exist
     */
    public static Optional<ClientModel> lock(KeycloakSession session, RealmModel realm, String id) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        @Nullable ClientEntity row = entities.find(ClientEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        @Nullable ClientModel client = row == null ? null : session.clients().getClientById(realm, id);
        if (row == null || client == null) {
            return Optional.empty();
        }
        // a write makes the cached model read the locked row, and every node forget what it has cached
        client.setSecret(row.getSecret());
        return Optional.of(client);
    }
}
