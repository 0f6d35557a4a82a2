package digital.webpremios.identity.cognito.token;

import digital.webpremios.identity.scope.CampaignScope;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The claims that a user's tokens need in addition to Keycloak's: contract rows A6 to A8. Claims are only added,
 * because Keycloak's userinfo, refresh and logout rely on {@code azp}, {@code typ}, {@code sid} and {@code iss}.
 *
 * @param signIn the sign-in that the token belongs to
 * @param participant who signed in
 * @see <a
 * href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html">
 * Cognito: user pool tokens</a>
 */
public record UserTokenClaims(SignIn signIn, Participant participant) {

    private static final int VERSION = 2;

    /** Claims of the access token. */
    public Map<String, Object> ofAccessToken() {
        Map<String, Object> claims = ofAnyToken("access");
        claims.put("client_id", signIn.clientId());
        claims.put("version", VERSION);
        claims.put("username", participant.username());
        if (signIn.scopes().stream().anyMatch(scope -> scope.startsWith(CampaignScope.PREFIX))) {
            claims.putAll(participant.segmentation());
        }
        return claims;
    }

    /** Claims of the ID token. */
    public Map<String, Object> ofIdToken() {
        Map<String, Object> claims = ofAnyToken("id");
        claims.put("cognito:username", participant.username());
        claims.putAll(new ReadableAttributes(participant, signIn.scopes()).asMap());
        return claims;
    }

    /** The members of userinfo besides the subject. */
    public Map<String, Object> ofUserInfo() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("username", participant.username());
        claims.putAll(new ReadableAttributes(participant, signIn.scopes()).asMap());
        return claims;
    }

    private Map<String, Object> ofAnyToken(String use) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("token_use", use);
        claims.put("origin_jti", signIn.originJti());
        claims.put("event_id", signIn.eventId());
        claims.put("auth_time", signIn.authTime());
        if (!participant.groups().isEmpty()) {
            claims.put("cognito:groups", participant.groups());
        }
        return claims;
    }
}
