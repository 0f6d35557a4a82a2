package digital.webpremios.identity.keycloak.compat.policy;

import org.keycloak.representations.AccessToken;

/** Shortens Keycloak's access tokens. */
final class AccessTokenLifetime {

    private AccessTokenLifetime() {}

    static void cap(AccessToken token, int seconds) {
        long latest = token.getIat() + seconds;
        if (token.getExp() == null || token.getExp() > latest) {
            token.exp(latest);
        }
    }
}
