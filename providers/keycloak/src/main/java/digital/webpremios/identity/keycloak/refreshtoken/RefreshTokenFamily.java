package digital.webpremios.identity.keycloak.refreshtoken;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * All refresh tokens of one sign-in at one client.
 *
 * <p>A family ends in two steps: a mark that every node sees at once, and the removal of the client's part of the
 * session in a transaction of its own. A request that runs at the same time checks the mark after its own commit, so
 * that it cannot restore what was removed.
 *
 * @param realmId the realm of the sign-in
 * @param userSessionId the user session
 * @param clientId the internal id of the client
 * @param started when the client's part of the session began, in seconds since 1970
 * @param offline whether the session is an offline session
 */
record RefreshTokenFamily(String realmId, String userSessionId, String clientId, int started, boolean offline) {

    /** How long a mark lasts, in seconds: longer than any transaction that may be in flight. */
    static final long MARK_SECONDS = TimeUnit.MINUTES.toSeconds(15);

    static RefreshTokenFamily of(AuthenticatedClientSessionModel signIn) {
        UserSessionModel session = signIn.getUserSession();
        return new RefreshTokenFamily(
                session.getRealm().getId(),
                session.getId(),
                signIn.getClient().getId(),
                signIn.getStarted(),
                session.isOffline());
    }

    /** Ends the family, whatever happens to the session's transaction. */
    void end(KeycloakSession session) {
        session.singleUseObjects().putIfAbsent(mark(), MARK_SECONDS);
        remove(session);
    }

    /** Ends the family again if another request ended it in the meantime. For requests that were just committed. */
    void removeIfEnded(KeycloakSession session) {
        if (session.singleUseObjects().contains(mark())) {
            remove(session);
        }
    }

    private void remove(KeycloakSession session) {
        KeycloakModelUtils.runJobInTransaction(
                session.getKeycloakSessionFactory(),
                other -> signIn(other).ifPresent(AuthenticatedClientSessionModel::detachFromUserSession));
    }

    private Optional<AuthenticatedClientSessionModel> signIn(KeycloakSession session) {
        @Nullable RealmModel realm = session.realms().getRealm(realmId);
        @Nullable ClientModel client = realm == null ? null : session.clients().getClientById(realm, clientId);
        if (realm == null || client == null) {
            return Optional.empty();
        }
        session.getContext().setRealm(realm);
        return Optional.ofNullable(
                        offline
                                ? session.sessions().getOfflineUserSession(realm, userSessionId)
                                : session.sessions().getUserSession(realm, userSessionId))
                .map(userSession -> userSession.getAuthenticatedClientSessionByClient(clientId))
                .filter(signIn -> signIn.getStarted() == started);
    }

    private String mark() {
        return "webpremios:ended-sign-in:" + realmId + ":" + userSessionId + ":" + clientId + ":" + started;
    }
}
