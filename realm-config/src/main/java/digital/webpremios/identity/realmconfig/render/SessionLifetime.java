package digital.webpremios.identity.realmconfig.render;

import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import java.util.Map;

/**
 * How long a sign-in lasts, which is how long a refresh token can: the realm's sessions last as long as the longest of
 * the clients' refresh tokens, and a client with shorter ones ends its part earlier. Decision 11.
 */
final class SessionLifetime {

    private SessionLifetime() {}

    static Map<String, Object> ofRealm(TenantDescriptor tenant) {
        long seconds = seconds(tenant);
        return Map.of("ssoSessionIdleTimeout", seconds, "ssoSessionMaxLifespan", seconds);
    }

    static void put(ClientDescriptor client, TenantDescriptor tenant, Map<String, String> attributes) {
        if (client.refreshTokenLifetime() != seconds(tenant)) {
            String lifetime = Long.toString(client.refreshTokenLifetime());
            attributes.put("client.session.idle.timeout", lifetime);
            attributes.put("client.session.max.lifespan", lifetime);
        }
    }

    private static long seconds(TenantDescriptor tenant) {
        return tenant.clients().stream()
                .filter(ClientDescriptor::signsIn)
                .mapToLong(ClientDescriptor::refreshTokenLifetime)
                .max()
                .orElse(ClientDescriptor.DEFAULT_REFRESH_TOKEN_LIFETIME);
    }
}
