package digital.webpremios.identity.keycloak.clientpolicy.secret;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import digital.webpremios.identity.keycloak.compat.endpoint.ClientSecret;
import digital.webpremios.identity.keycloak.compat.secret.ClientRow;
import digital.webpremios.identity.keycloak.directory.AfterCommit;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Sets the expiry of secrets that have none: one write in a client's life, after the token's transaction. So two nodes
 * that see a client first at the same moment fail no token request.
 */
final class SecretClocks {

    private static final Logger LOG = Logger.getLogger(SecretClocks.class);
    private static final int MAX_CLIENTS = 10_000;

    /** The clients whose write is in progress. A failed write is retried after this time. */
    private final Cache<String, Boolean> started = Caffeine.newBuilder()
            .maximumSize(MAX_CLIENTS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    void start(KeycloakSession session, ClientModel client, long seconds) {
        if (started.asMap().putIfAbsent(client.getId(), true) == null) {
            String realmId = client.getRealm().getId();
            String clientId = client.getId();
            KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
            AfterCommit.run(session, () -> write(factory, realmId, clientId, seconds));
        }
    }

    private static void write(KeycloakSessionFactory factory, String realmId, String clientId, long seconds) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, own -> {
                RealmModel realm = own.realms().getRealm(realmId);
                if (realm != null) {
                    own.getContext().setRealm(realm);
                    ClientRow.lock(own, realm, clientId)
                            .ifPresent(stored -> new ClientSecret(own, stored).endAfter(seconds));
                }
            });
        } catch (ModelException e) {
            LOG.debugf(e, "The secret of client %s got its end from another node", clientId);
        }
    }
}
