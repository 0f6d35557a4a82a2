package digital.webpremios.identity.keycloak.compat.token;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.constants.ServiceAccountConstants;
import org.keycloak.events.Errors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProvider;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.representations.AccessToken;

/**
 * Keycloak's introspection of access tokens in a tenant's realm. Keycloak looks for the session and the client of a
 * token by claims that the pack's machine tokens do not have; for them, this class makes the same checks by their own
 * claims.
 */
final class AccessTokenIntrospection extends AccessTokenIntrospectionProvider<AccessToken> {

    /** Keycloak's client attribute: the client may introspect tokens whose audience it is not. */
    private static final String MAY_INTROSPECT = "allow.token.introspection.without.audience.check";

    private static final String CLIENT_ID = "client_id";
    private static final String TOKEN_USE = "token_use";

    AccessTokenIntrospection(KeycloakSession session) {
        super(session);
    }

    /** Whether the client may introspect tokens of its realm. */
    static boolean isAllowed(ClientModel client) {
        return !client.isPublicClient() && Boolean.parseBoolean(client.getAttribute(MAY_INTROSPECT));
    }

    @Override
    protected boolean introspectionChecks(String text) {
        if (!verifyToken(text)) {
            return false;
        }
        // refresh tokens and ID tokens are signed too, and no API accepts them
        if (!"access".equals(claim(TOKEN_USE))) {
            return refused("The token is no access token");
        }
        String clientId = claim(CLIENT_ID);
        if (token.getSessionId() == null && clientId != null && clientId.equals(token.getSubject())) {
            return isActiveMachineToken(clientId);
        }
        return super.introspectionChecks(text);
    }

    @Override
    protected boolean verifyToken(String text) {
        try {
            return super.verifyToken(text);
        } catch (RuntimeException unreadable) {
            return refused("The token cannot be read");
        }
    }

    private boolean isActiveMachineToken(String clientId) {
        token.issuedFor(clientId);
        // client, not-before, expiry and revocation
        if (!verifyClient()) {
            return false;
        }
        @Nullable
        UserModel account = client.isServiceAccountsEnabled() ? session.users().getServiceAccount(client) : null;
        if (account == null || !TokenManager.isUserValid(session, realm, token, account)) {
            return refused("The client's service account cannot be used");
        }
        user = account;
        userSession = session.sessions()
                .createUserSession(
                        null,
                        realm,
                        account,
                        account.getUsername(),
                        session.getContext().getConnection().getRemoteHost(),
                        ServiceAccountConstants.CLIENT_AUTH,
                        false,
                        null,
                        null,
                        SessionPersistenceState.TRANSIENT);
        transformedToken = token;
        return verifyAudience();
    }

    /** Keycloak's rule, but a client that may introspect is not logged at each request. */
    @Override
    protected boolean verifyAudience() {
        return isAllowed(session.getContext().getClient()) || super.verifyAudience();
    }

    private boolean refused(String reason) {
        eventBuilder.detail("reason", reason);
        eventBuilder.error(Errors.INVALID_TOKEN);
        return false;
    }

    private @Nullable String claim(String name) {
        return token.getOtherClaims().get(name) instanceof String text ? text : null;
    }
}
