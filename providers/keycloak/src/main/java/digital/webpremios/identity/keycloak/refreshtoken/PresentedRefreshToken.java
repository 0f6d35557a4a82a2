package digital.webpremios.identity.keycloak.refreshtoken;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.RefreshToken;
import org.keycloak.util.TokenUtil;

/**
 * A genuine refresh token: the session's realm signed it for the session's client, it has not expired, and its sign-in
 * has not ended. Keycloak decides everything else.
 */
public final class PresentedRefreshToken {

    private static final Set<String> TYPES = Set.of(TokenUtil.TOKEN_TYPE_REFRESH, TokenUtil.TOKEN_TYPE_OFFLINE);

    private final KeycloakSession session;
    private final RefreshToken token;
    private final AuthenticatedClientSessionModel signIn;

    private PresentedRefreshToken(KeycloakSession session, RefreshToken token, AuthenticatedClientSessionModel signIn) {
        this.session = session;
        this.token = token;
        this.signIn = signIn;
    }

    /** Parses a token; empty if it is not a genuine refresh token of the session's client. Keycloak then refuses it. */
    public static Optional<PresentedRefreshToken> of(KeycloakSession session, String encoded) {
        @Nullable RefreshToken token = session.tokens().decode(encoded, RefreshToken.class);
        @Nullable ClientModel client = session.getContext().getClient();
        if (token == null
                || token.getId() == null
                || token.getIat() == null
                || token.getSessionId() == null
                || token.getType() == null
                || !TYPES.contains(token.getType())
                || client == null
                || !client.getClientId().equals(token.getIssuedFor())
                || !token.isActive()) {
            return Optional.empty();
        }
        RealmModel realm = session.getContext().getRealm();
        return Optional.ofNullable(session.sessions().getUserSession(realm, token.getSessionId()))
                .or(() -> Optional.ofNullable(session.sessions().getOfflineUserSession(realm, token.getSessionId())))
                .flatMap(userSession -> signIn(userSession, client))
                .map(signIn -> new PresentedRefreshToken(session, token, signIn));
    }

    private static Optional<AuthenticatedClientSessionModel> signIn(UserSessionModel session, ClientModel client) {
        return Optional.ofNullable(session.getAuthenticatedClientSessionByClient(client.getId()));
    }

    /** Whether the token was never used, or only within the grace period, as far as uses are stored. */
    public boolean isAccepted(int graceSeconds) {
        return new StoredUses(signIn).read().accepts(token.getId(), token.getIat(), now(), graceSeconds);
    }

    /**
     * Records the use for a request that Keycloak has accepted.
     *
     * @return whether it may be used; of requests at the same time one is the first, also before it is stored
     */
    public boolean use(int graceSeconds) {
        if (!new FirstUse(session, RefreshTokenFamily.of(signIn), token.getId()).claim(graceSeconds)) {
            return false;
        }
        new StoredUses(signIn).add(token.getId(), token.getIat(), now(), graceSeconds);
        return true;
    }

    /** Ends the sign-in of the token at once. Other changes of the request are not stored. */
    public void endSignIn() {
        session.getTransactionManager().setRollbackOnly();
        RefreshTokenFamily.of(signIn).end(session);
    }

    private static long now() {
        return Time.currentTimeMillis() / 1000;
    }
}
