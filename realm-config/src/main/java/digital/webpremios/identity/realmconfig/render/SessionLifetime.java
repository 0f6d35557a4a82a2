package digital.webpremios.identity.realmconfig.render;

import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import java.util.Map;

/**
 * Renders the lifetimes of sessions, which limit the lifetimes of refresh tokens. The realm's sessions last as long as
 * the longest refresh token of a client; a client with a shorter lifetime has its own, shorter client session (decision
 * 11).
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
