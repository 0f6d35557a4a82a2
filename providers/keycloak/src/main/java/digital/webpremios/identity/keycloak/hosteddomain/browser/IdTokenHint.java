package digital.webpremios.identity.keycloak.hosteddomain.browser;

import digital.webpremios.identity.cognito.browser.BrowserParameter;
import digital.webpremios.identity.cognito.request.FormParameters;
import digital.webpremios.identity.denial.BrowserDenial.InvalidIdTokenHint;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.keycloak.compat.token.RealmIssuers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.IDToken;
import org.keycloak.util.TokenUtil;

/**
 * The ID token that a client sends to the logout endpoint. It may have expired.
 *
 * @param clientId the client that it was issued to
 * @param sessionId the user session in which it was issued, or null
 * @see <a href="https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout">OpenID Connect RP-Initiated
 *     Logout 1.0, section 2</a>
 */
record IdTokenHint(String clientId, @Nullable String sessionId) {

    /** Reads the hint and verifies it with the keys of the session's realm; empty if the request has none. */
    static Decision<Optional<IdTokenHint>> read(KeycloakSession session, FormParameters request) {
        String encoded = request.get(BrowserParameter.ID_TOKEN_HINT);
        if (encoded == null) {
            return Decision.allow(Optional.empty());
        }
        IDToken token = session.tokens().decode(encoded, IDToken.class);
        boolean ours = token != null
                && TokenUtil.TOKEN_TYPE_ID.equals(token.getType())
                && RealmIssuers.build(session).equals(token.getIssuer())
                && token.getIssuedFor() != null;
        return ours
                ? Decision.allow(Optional.of(new IdTokenHint(token.getIssuedFor(), token.getSessionId())))
                : Decision.deny(new InvalidIdTokenHint());
    }
}
