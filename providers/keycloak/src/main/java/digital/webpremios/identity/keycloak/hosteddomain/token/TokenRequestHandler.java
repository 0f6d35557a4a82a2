package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.cognito.answer.TokenErrorResponse;
import digital.webpremios.identity.cognito.answer.TokenResponse;
import digital.webpremios.identity.cognito.request.GrantType;
import digital.webpremios.identity.cognito.request.RawFormRequest;
import digital.webpremios.identity.cognito.request.TokenRequest;
import digital.webpremios.identity.denial.ClientDenial.GrantNotEnabled;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.keycloak.clientpolicy.lifetime.RefreshTokenRotation;
import digital.webpremios.identity.keycloak.compat.endpoint.NativeClientAuthentication;
import digital.webpremios.identity.keycloak.compat.endpoint.NativeTokenEndpoint;
import digital.webpremios.identity.keycloak.hosteddomain.answer.ExceptionTranslation;
import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedAnswer;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.events.EventType;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.JsonWebToken;

/**
 * Answers a token request at a tenant's host: reads it by Cognito's rules, runs Keycloak's endpoint, and translates the
 * answer.
 */
final class TokenRequestHandler {

    private final HostedRequest hosted;

    TokenRequestHandler(KeycloakSession session, Tenant tenant) {
        this.hosted = HostedRequest.begin(session, tenant, EventType.CLIENT_LOGIN);
    }

    Response handle(RawFormRequest raw) {
        return ExceptionTranslation.translate(
                        hosted.session(),
                        hosted.event(),
                        () -> TokenRequest.read(raw)
                                .then(request -> hosted.ofPlausibleClient(request.client())
                                        .then(client -> grant(request))))
                .fold(
                        token -> HostedAnswer.json(Response.Status.OK.getStatusCode(), token.asMap()),
                        denial -> refuse(raw, denial));
    }

    private Decision<TokenResponse> grant(TokenRequest request) {
        hosted.showToKeycloak(request.client());
        hosted.event().event(eventType(request.grantType()));
        Optional<Denial> refusal = grantNotEnabled(request, hosted.claimedClient(request.client()));
        if (refusal.isPresent()) {
            NativeClientAuthentication.authenticate(hosted.session(), hosted.event());
            return Decision.deny(refusal.get());
        }
        Response answer = NativeTokenEndpoint.process(hosted.session(), hosted.event());
        // the client of an assertion is known only now
        return isEnabled(hosted.session().getContext().getClient(), request.grantType())
                ? Decision.allow(tokens(answer, request.grantType(), hosted.session()))
                : Decision.deny(new GrantNotEnabled(request.grantType().value()));
    }

    private Response refuse(RawFormRequest raw, Denial denial) {
        hosted.refuse(denial, TokenRequest.claimedClient(raw));
        return HostedAnswer.refusal(
                TokenErrorResponse.of(denial, hosted.tenant().verboseErrors()));
    }

    private static EventType eventType(GrantType grantType) {
        return switch (grantType) {
            case CLIENT_CREDENTIALS -> EventType.CLIENT_LOGIN;
            case AUTHORIZATION_CODE -> EventType.CODE_TO_TOKEN;
            case REFRESH_TOKEN -> EventType.REFRESH_TOKEN;
        };
    }

    /** The refusal of a client that may not use the grant. It is decided before Keycloak sees the code or the token. */
    private static Optional<Denial> grantNotEnabled(TokenRequest request, Optional<ClientModel> client) {
        return client.filter(known -> !isEnabled(known, request.grantType()))
                .map(known -> new GrantNotEnabled(request.grantType().value()));
    }

    /** Whether the grant is enabled for the client. The machine grant decides for itself. */
    private static boolean isEnabled(ClientModel client, GrantType grantType) {
        return switch (grantType) {
            case CLIENT_CREDENTIALS -> true;
            case AUTHORIZATION_CODE -> client.isStandardFlowEnabled();
            case REFRESH_TOKEN -> client.isStandardFlowEnabled() || client.isDirectAccessGrantsEnabled();
        };
    }

    /** Translates the answer of Keycloak's token endpoint. */
    private static TokenResponse tokens(Response answer, GrantType grantType, KeycloakSession session) {
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

    /** The new refresh token, if any. Keycloak always issues one; without rotation the client keeps its own. */
    private static Optional<String> refreshToken(
            AccessTokenResponse tokens, GrantType grantType, KeycloakSession session) {
        return grantType == GrantType.REFRESH_TOKEN && !RefreshTokenRotation.isOn(session)
                ? Optional.empty()
                : Optional.ofNullable(tokens.getRefreshToken());
    }

    /** The lifetime by the token's claims. Keycloak's own figure is sometimes one second short. */
    private static long lifetimeSeconds(String accessToken) {
        try {
            JsonWebToken token = new JWSInput(accessToken).readJsonContent(JsonWebToken.class);
            return token.getExp() - token.getIat();
        } catch (JWSInputException e) {
            throw new IllegalStateException("Keycloak's access token is no JWT", e);
        }
    }
}
