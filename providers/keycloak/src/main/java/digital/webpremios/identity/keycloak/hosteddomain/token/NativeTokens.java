package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.cognito.answer.TokenResponse;
import digital.webpremios.identity.cognito.request.GrantType;
import digital.webpremios.identity.keycloak.clientpolicy.lifetime.RefreshTokenRotation;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.JsonWebToken;

/** Turns what Keycloak's token endpoint answered into the dialect's answer. */
final class NativeTokens {

    private NativeTokens() {}

    static TokenResponse of(Response answer, GrantType grantType, KeycloakSession session) {
        if (!(answer.getEntity() instanceof AccessTokenResponse tokens)) {
            throw new IllegalStateException(
                    "Keycloak's token endpoint answered " + answer.getStatus() + " without a token");
        }
        return grantType == GrantType.CLIENT_CREDENTIALS
                ? new TokenResponse(
                        Optional.empty(),
                        tokens.getToken(),
                        Optional.empty(),
                        tokens.getExpiresIn(),
                        tokens.getTokenType())
                : new TokenResponse(
                        Optional.ofNullable(tokens.getIdToken()),
                        tokens.getToken(),
                        refreshToken(tokens, grantType, session),
                        lifetimeSeconds(tokens.getToken()),
                        tokens.getTokenType());
    }

    /** Without rotation the client goes on with the refresh token that it has; Keycloak would give it another. */
    private static Optional<String> refreshToken(
            AccessTokenResponse tokens, GrantType grantType, KeycloakSession session) {
        return grantType == GrantType.REFRESH_TOKEN && !RefreshTokenRotation.isOn(session)
                ? Optional.empty()
                : Optional.ofNullable(tokens.getRefreshToken());
    }

    /** Keycloak subtracts the time of answering from that of issuing, and is sometimes a second short. */
    private static long lifetimeSeconds(String accessToken) {
        try {
            JsonWebToken token = new JWSInput(accessToken).readJsonContent(JsonWebToken.class);
            return token.getExp() - token.getIat();
        } catch (JWSInputException e) {
            throw new IllegalStateException("Keycloak's access token is no JWT", e);
        }
    }
}
