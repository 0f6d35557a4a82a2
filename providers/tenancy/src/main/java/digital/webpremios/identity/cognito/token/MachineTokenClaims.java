package digital.webpremios.identity.cognito.token;

import digital.webpremios.identity.scope.ScopeSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The claims of a {@code client_credentials} access token as Cognito issues it.
 *
 * @param issuer the realm's issuer
 * @param clientId the client, which is its own subject
 * @param scopes the scopes granted
 * @param id the token's id
 * @param issuedAt seconds since 1970
 * @param lifetime how long it is valid
 * @see <a
 * href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html">
 * Cognito: the access token</a>
 */
public record MachineTokenClaims(
        String issuer, String clientId, ScopeSet scopes, String id, long issuedAt, TokenLifetime lifetime) {

    private static final int VERSION = 2;

    /** The ten claims of the token by name, and no others. */
    public Map<String, Object> asMap() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", clientId);
        claims.put("token_use", "access");
        claims.put("scope", scopes.toString());
        claims.put("auth_time", issuedAt);
        claims.put("iss", issuer);
        claims.put("exp", issuedAt + lifetime.seconds());
        claims.put("iat", issuedAt);
        claims.put("version", VERSION);
        claims.put("jti", id);
        claims.put("client_id", clientId);
        return claims;
    }
}
