package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.cognito.answer.TokenErrorResponse;
import digital.webpremios.identity.cognito.request.RawFormRequest;
import digital.webpremios.identity.cognito.request.RevocationRequest;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.RequestDenial.UnsupportedTokenType;
import digital.webpremios.identity.keycloak.compat.endpoint.NativeClientAuthentication;
import digital.webpremios.identity.keycloak.compat.endpoint.NativeRefusal;
import digital.webpremios.identity.keycloak.compat.endpoint.NativeRevocation;
import digital.webpremios.identity.keycloak.hosteddomain.answer.ExceptionTranslation;
import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedAnswer;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/** Revokes a refresh token. Keycloak ends the sign-in, and with it every token of the same {@code origin_jti}. */
final class RevocationHandler {

    private final HostedRequest hosted;

    RevocationHandler(KeycloakSession session, Tenant tenant) {
        this.hosted = HostedRequest.begin(session, tenant, EventType.REVOKE_GRANT);
    }

    Response handle(RawFormRequest raw) {
        return ExceptionTranslation.translate(
                        hosted.session(),
                        hosted.event(),
                        () -> RevocationRequest.read(raw)
                                .then(request -> hosted.ofPlausibleClient(request.client())
                                        .then(client -> revoke(request))))
                .fold(revoked -> HostedAnswer.empty(hosted.session()), denial -> refuse(raw, denial));
    }

    private Decision<RevocationRequest> revoke(RevocationRequest request) {
        hosted.showToKeycloak(request.client());
        if (!NativeRevocation.isRefreshToken(hosted.session(), request.token())) {
            NativeClientAuthentication.authenticate(hosted.session(), hosted.event());
            return Decision.deny(new UnsupportedTokenType());
        }
        try {
            NativeRevocation.revoke(hosted.session(), hosted.event());
        } catch (WebApplicationException refused) {
            // Keycloak answers 200 with an error where the sign-in has ended before
            if (NativeRefusal.of(refused).status() != Response.Status.OK.getStatusCode()) {
                throw refused;
            }
        }
        return Decision.allow(request);
    }

    private Response refuse(RawFormRequest raw, Denial denial) {
        hosted.refuse(denial, RevocationRequest.claimedClient(raw));
        return HostedAnswer.refusal(
                TokenErrorResponse.ofTokenManagement(denial, hosted.tenant().verboseErrors()));
    }
}
