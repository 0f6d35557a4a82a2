package digital.webpremios.identity.keycloak.compat.browser;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.par.ParResponse;
import org.keycloak.protocol.oidc.par.endpoints.ParEndpoint;

/**
 * A pushed authorization request (RFC 9126), identified by its {@code request_uri}. Keycloak stores it without its
 * realm, so that any realm with a client of the same id would accept it and use it up. So its realm is recorded in an
 * entry of its own.
 *
 * @param realmId the realm in which it was pushed, or is presented
 * @param requestUri the whole {@code request_uri}
 */
public record PushedRequest(String realmId, String requestUri) {

    /** A login page may be requested at the last moment. */
    private static final int LEEWAY_SECONDS = 60;

    /** The request that the endpoint has just accepted; empty if the endpoint is not the one for pushing. */
    public static Optional<PushedRequest> answered(@Nullable RealmModel realm, @Nullable Object answer) {
        return realm != null && answer instanceof ParResponse pushed
                ? Optional.of(new PushedRequest(realm.getId(), pushed.getRequestUri()))
                : Optional.empty();
    }

    /** The request that a client presents in the realm; empty if the value is a plain URI. */
    public static Optional<PushedRequest> presented(RealmModel realm, @Nullable String requestUri) {
        return requestUri != null && requestUri.startsWith(ParEndpoint.REQUEST_URI_PREFIX)
                ? Optional.of(new PushedRequest(realm.getId(), requestUri))
                : Optional.empty();
    }

    /** Records that the request was pushed in this realm. */
    public void note(KeycloakSession session, RealmModel realm) {
        int seconds = realm.getParPolicy().getRequestUriLifespan() + LEEWAY_SECONDS;
        session.singleUseObjects().putIfAbsent(mark(), seconds);
    }

    /** Whether the request was pushed in this realm. */
    public boolean isNoted(KeycloakSession session) {
        return session.singleUseObjects().contains(mark());
    }

    private String mark() {
        return "webpremios:pushed-request:" + realmId + ":" + requestUri;
    }
}
