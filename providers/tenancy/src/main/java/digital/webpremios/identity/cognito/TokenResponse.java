package digital.webpremios.identity.cognito;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to a {@code client_credentials} request: three members in Cognito's order.
 *
 * @param accessToken the signed token
 * @param expiresIn its lifetime in seconds
 * @param tokenType {@code Bearer}, unless the client asked for a sender-constrained token
 */
public record TokenResponse(String accessToken, long expiresIn, String tokenType) {

    public Map<String, Object> asMap() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", accessToken);
        body.put("expires_in", expiresIn);
        body.put("token_type", tokenType);
        return body;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "TokenResponse[expiresIn=" + expiresIn + "]";
    }
}
