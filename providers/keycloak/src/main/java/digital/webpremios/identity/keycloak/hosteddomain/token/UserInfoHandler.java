package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.cognito.answer.UserInfoErrorResponse;
import digital.webpremios.identity.cognito.answer.UserInfoResponse;
import digital.webpremios.identity.cognito.request.PresentedToken;
import digital.webpremios.identity.cognito.request.RawFormRequest;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.ServerUnavailable;
import digital.webpremios.identity.keycloak.compat.endpoint.NativeUserInfo;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import digital.webpremios.identity.keycloak.hosteddomain.answer.ExceptionTranslation;
import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedAnswer;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/** Answers userInfo requests in Cognito's form. Keycloak checks the access token. */
final class UserInfoHandler {

    private final KeycloakSession session;
    private final Tenant tenant;

    UserInfoHandler(KeycloakSession session, Tenant tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    Response handle(RawFormRequest raw) {
        return PresentedToken.read(raw).fold(this::answer, this::withoutToken);
    }

    private Response answer(PresentedToken token) {
        if (!tenant.enabled()) {
            return HostedAnswer.refusal(UserInfoErrorResponse.invalidToken());
        }
        session.getContext().setHttpRequest(DialectHttpRequest.of(session, token));
        session.getContext().setHttpResponse(new DialectHttpResponse());
        try {
            return translate(NativeUserInfo.answer(session));
        } catch (WebApplicationException refused) {
            session.getTransactionManager().setRollbackOnly();
            return refused.getResponse().getStatus() >= 500
                    ? failed(refused)
                    : HostedAnswer.refusal(UserInfoErrorResponse.invalidToken());
        } catch (RuntimeException failed) {
            session.getTransactionManager().setRollbackOnly();
            return failed(failed);
        }
    }

    private Response failed(RuntimeException failed) {
        return ExceptionTranslation.denial(session, failed) instanceof ServerUnavailable unavailable
                ? HostedAnswer.retryAfter(
                        HostedAnswer.refusal(UserInfoErrorResponse.unavailable()), unavailable.retryAfterSeconds())
                : HostedAnswer.refusal(UserInfoErrorResponse.serverError());
    }

    /** Translates Keycloak's answer. A signed answer is passed on as it is. */
    private static Response translate(Response answer) {
        if (!(answer.getEntity() instanceof Map<?, ?> claims)) {
            return HostedAnswer.passedOn(answer);
        }
        Map<String, Object> named = new HashMap<>();
        claims.forEach((name, value) -> named.put(String.valueOf(name), value));
        return HostedAnswer.json(
                Response.Status.OK.getStatusCode(), UserInfoResponse.of(named).asMap());
    }

    private Response withoutToken(Denial denial) {
        DenialEvent.send(DenialEvent.begin(session, tenant, EventType.USER_INFO_REQUEST), denial);
        return HostedAnswer.refusal(UserInfoErrorResponse.invalidRequest());
    }
}
