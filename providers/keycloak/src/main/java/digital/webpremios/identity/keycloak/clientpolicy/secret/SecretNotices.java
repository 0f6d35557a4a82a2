package digital.webpremios.identity.keycloak.clientpolicy.secret;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import digital.webpremios.identity.keycloak.clientpolicy.TenantOfClient;
import digital.webpremios.identity.keycloak.compat.endpoint.ClientSecret;
import digital.webpremios.identity.keycloak.event.SecretEvent;
import java.time.Duration;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * Announces by event and e-mail that a client's secret expires soon, at most once a day for each client on this node.
 */
final class SecretNotices {

    private static final int MAX_CLIENTS = 100_000;

    private final Cache<String, Boolean> given = Caffeine.newBuilder()
            .maximumSize(MAX_CLIENTS)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    void give(KeycloakSession session, ClientModel client, ClientSecret secret, long endsAt) {
        if (given.getIfPresent(client.getId()) == null && given.asMap().putIfAbsent(client.getId(), true) == null) {
            SecretEvent.sendExpiryNotice(session, TenantOfClient.ofRealm(session), client, secret.isRotated(), endsAt);
            SecretMail.sendExpiry(session, client, endsAt);
        }
    }
}
