package digital.webpremios.identity.keycloak.clientpolicy;

import digital.webpremios.identity.policy.RotatedTokens;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.RefreshToken;

/** A refresh token that Keycloak signed, and the sign-in that it belongs to. Whether it is still valid, Keycloak decides. */
record PresentedRefreshToken(RefreshToken token, AuthenticatedClientSessionModel signIn) {

    private static final String NOTE = "webpremios.rotated-refresh-tokens";

    /** Nothing if it is no token of a sign-in of this client: Keycloak refuses it then. */
    static Optional<PresentedRefreshToken> of(KeycloakSession session, String encoded) {
        @Nullable RefreshToken token = session.tokens().decode(encoded, RefreshToken.class);
        @Nullable ClientModel client = session.getContext().getClient();
        if (token == null
                || token.getId() == null
                || token.getIat() == null
                || token.getSessionId() == null
                || client == null) {
            return Optional.empty();
        }
        RealmModel realm = session.getContext().getRealm();
        return Optional.ofNullable(session.sessions().getUserSession(realm, token.getSessionId()))
                .or(() -> Optional.ofNullable(session.sessions().getOfflineUserSession(realm, token.getSessionId())))
                .flatMap(userSession -> signIn(userSession, client))
                .map(signIn -> new PresentedRefreshToken(token, signIn));
    }

    private static Optional<AuthenticatedClientSessionModel> signIn(UserSessionModel session, ClientModel client) {
        return Optional.ofNullable(session.getAuthenticatedClientSessionByClient(client.getId()));
    }

    boolean isAccepted(int graceSeconds) {
        return rotated().accepts(token.getId(), token.getIat(), now(), graceSeconds);
    }

    void use(int graceSeconds) {
        signIn.setNote(
                NOTE,
                rotated()
                        .use(token.getId(), token.getIat(), now(), graceSeconds)
                        .toString());
    }

    private RotatedTokens rotated() {
        return RotatedTokens.parse(signIn.getNote(NOTE));
    }

    private static long now() {
        return Time.currentTimeMillis() / 1000;
    }
}
