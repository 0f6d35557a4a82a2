package digital.webpremios.identity.cognito.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a token request, with its members in Cognito's order.
 *
 * @param idToken the signed ID token, where a participant signed in with {@code openid}
 * @param accessToken the signed access token
 * @param refreshToken the signed refresh token, where the client is given a new one
 * @param expiresIn the access token's lifetime in seconds
 * @param tokenType {@code Bearer}, unless the client asked for a sender-constrained token
 */
public record TokenResponse(
        Optional<String> idToken, String accessToken, Optional<String> refreshToken, long expiresIn, String tokenType) {

    public Map<String, Object> asMap() {
        Map<String, Object> body = new LinkedHashMap<>();
        idToken.ifPresent(token -> body.put("id_token", token));
        body.put("access_token", accessToken);
        refreshToken.ifPresent(token -> body.put("refresh_token", token));
        body.put("expires_in", expiresIn);
        body.put("token_type", tokenType);
        return body;
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "TokenResponse[expiresIn=" + expiresIn + "]";
    }
}
