package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.cognito.answer.TokenErrorResponse;
import digital.webpremios.identity.cognito.answer.TokenResponse;
import digital.webpremios.identity.cognito.request.GrantType;
import digital.webpremios.identity.cognito.request.RawFormRequest;
import digital.webpremios.identity.cognito.request.TokenRequest;
import digital.webpremios.identity.cognito.request.TokenRequestReader;
import digital.webpremios.identity.denial.ClientDenial.GrantNotEnabled;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.keycloak.compat.endpoint.NativeClientAuthentication;
import digital.webpremios.identity.keycloak.compat.endpoint.NativeTokenEndpoint;
import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedAnswer;
import digital.webpremios.identity.keycloak.hosteddomain.answer.RefusalTranslation;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/** A token request at a tenant's host: read in the dialect, answered by Keycloak, told in the dialect. */
final class TokenRequestHandler {

    private final HostedRequest hosted;

    TokenRequestHandler(KeycloakSession session, Tenant tenant) {
        this.hosted = HostedRequest.begin(session, tenant, EventType.CLIENT_LOGIN);
    }

    Response handle(RawFormRequest raw) {
        return RefusalTranslation.translate(
                        hosted.session(),
                        hosted.event(),
                        () -> TokenRequestReader.read(raw)
                                .then(request -> hosted.ofPlausibleClient(request.client())
                                        .then(client -> grant(request))))
                .fold(
                        token -> HostedAnswer.json(Response.Status.OK.getStatusCode(), token.asMap()),
                        denial -> refuse(raw, denial));
    }

    private Decision<TokenResponse> grant(TokenRequest request) {
        hosted.showToKeycloak(request.client());
        hosted.event().event(eventType(request.grantType()));
        Optional<Denial> refusal = UserGrants.refusal(request, hosted.claimedClient(request.client()));
        if (refusal.isPresent()) {
            NativeClientAuthentication.authenticate(hosted.session(), hosted.event());
            return Decision.deny(refusal.get());
        }
        Response answer = NativeTokenEndpoint.process(hosted.session(), hosted.event());
        // the client of an assertion is known only now
        return UserGrants.isEnabled(hosted.session().getContext().getClient(), request.grantType())
                ? Decision.allow(NativeTokens.of(answer, request.grantType(), hosted.session()))
                : Decision.deny(new GrantNotEnabled(request.grantType().value()));
    }

    private Response refuse(RawFormRequest raw, Denial denial) {
        hosted.refuse(denial, TokenRequestReader.claimedClient(raw));
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
}
