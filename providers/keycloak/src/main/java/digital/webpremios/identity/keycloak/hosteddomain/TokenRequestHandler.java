package digital.webpremios.identity.keycloak.hosteddomain;

import digital.webpremios.identity.cognito.GrantType;
import digital.webpremios.identity.cognito.RawTokenRequest;
import digital.webpremios.identity.cognito.TokenErrorResponse;
import digital.webpremios.identity.cognito.TokenRequest;
import digital.webpremios.identity.cognito.TokenRequestReader;
import digital.webpremios.identity.cognito.TokenResponse;
import digital.webpremios.identity.denial.ClientDenial.GrantNotEnabled;
import digital.webpremios.identity.denial.ClientDenial.NotAuthenticated;
import digital.webpremios.identity.denial.ClientDenial.TenantDisabled;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.keycloak.clientauthenticator.GuessingLimit;
import digital.webpremios.identity.keycloak.compat.NativeClientAuthentication;
import digital.webpremios.identity.keycloak.compat.NativeTokenEndpoint;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessTokenResponse;

/** A token request at a tenant's host: read in the dialect, answered by Keycloak, told in the dialect. */
final class TokenRequestHandler {

    /** The longest client id that Keycloak stores. */
    private static final int MAX_CLIENT_ID = 255;

    private final KeycloakSession session;
    private final Tenant tenant;
    private final EventBuilder event;

    TokenRequestHandler(KeycloakSession session, Tenant tenant) {
        this.session = session;
        this.tenant = tenant;
        this.event = DenialEvent.begin(session, tenant, EventType.CLIENT_LOGIN);
    }

    Response handle(RawTokenRequest raw) {
        return RefusalTranslation.translate(
                        session,
                        event,
                        () -> TokenRequestReader.read(raw)
                                .then(this::ofPlausibleClient)
                                .then(this::grant))
                .fold(
                        token -> HostedAnswer.json(Response.Status.OK.getStatusCode(), token.asMap()),
                        denial -> refuse(raw, denial));
    }

    private Decision<TokenRequest> ofPlausibleClient(TokenRequest request) {
        if (!tenant.enabled()) {
            return Decision.deny(new TenantDisabled());
        }
        String clientId = request.clientId();
        if (clientId == null) {
            return Decision.allow(request);
        }
        if (clientId.length() > MAX_CLIENT_ID) {
            return Decision.deny(new NotAuthenticated(Errors.CLIENT_NOT_FOUND));
        }
        event.client(clientId);
        Optional<Denial> guessing = GuessingLimit.of(session).flatMap(limit -> limit.refusal(session, clientId));
        if (guessing.isPresent()) {
            return Decision.deny(guessing.get());
        }
        return request.hasClientSecret() && isPublic(clientId)
                ? Decision.deny(new NotAuthenticated(Errors.INVALID_CLIENT_CREDENTIALS))
                : Decision.allow(request);
    }

    private boolean isPublic(String clientId) {
        ClientModel client =
                session.clients().getClientByClientId(session.getContext().getRealm(), clientId);
        return client != null && client.isPublicClient();
    }

    private Decision<TokenResponse> grant(TokenRequest request) {
        session.getContext().setHttpRequest(DialectHttpRequest.of(session, request));
        session.getContext().setHttpResponse(new DialectHttpResponse());
        if (request.grantType() == GrantType.CLIENT_CREDENTIALS) {
            return Decision.allow(response(NativeTokenEndpoint.process(session, event)));
        }
        event.event(eventType(request.grantType()));
        NativeClientAuthentication.authenticate(session, event);
        return Decision.deny(new GrantNotEnabled(request.grantType().value()));
    }

    private Response refuse(RawTokenRequest raw, Denial denial) {
        session.getTransactionManager().setRollbackOnly();
        if (event.getEvent().getClientId() == null) {
            TokenRequestReader.claimedClient(raw)
                    .filter(claimed -> claimed.length() <= MAX_CLIENT_ID)
                    .ifPresent(event::client);
        }
        DenialEvent.send(event, denial);
        return HostedAnswer.refusal(TokenErrorResponse.of(denial, tenant.verboseErrors()));
    }

    private static TokenResponse response(Response answer) {
        @Nullable Object entity = answer.getEntity();
        if (entity instanceof AccessTokenResponse token) {
            return new TokenResponse(token.getToken(), token.getExpiresIn(), token.getTokenType());
        }
        throw new IllegalStateException(
                "Keycloak's token endpoint answered " + answer.getStatus() + " without a token");
    }

    private static EventType eventType(GrantType grantType) {
        return switch (grantType) {
            case CLIENT_CREDENTIALS -> EventType.CLIENT_LOGIN;
            case AUTHORIZATION_CODE -> EventType.CODE_TO_TOKEN;
            case REFRESH_TOKEN -> EventType.REFRESH_TOKEN;
        };
    }
}
