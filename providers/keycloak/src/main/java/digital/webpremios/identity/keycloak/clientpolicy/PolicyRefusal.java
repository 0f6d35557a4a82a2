package digital.webpremios.identity.keycloak.clientpolicy;

import digital.webpremios.identity.cognito.answer.TokenErrorResponse;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import jakarta.ws.rs.core.Response.Status;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * Carries a denial out of an executor. Where Keycloak answers, its message starts with the reason code, so that the
 * event has it in {@code client_policy_error_detail}.
 */
public final class PolicyRefusal extends ClientPolicyException {

    private final transient Denial denial;

    /** A refusal of the session's request. The denial is remembered, for whoever answers the request. */
    public static PolicyRefusal in(KeycloakSession session, Denial denial) {
        DenialEvent.remember(session, denial);
        return new PolicyRefusal(denial);
    }

    private PolicyRefusal(Denial denial) {
        super(
                denial.error().code(),
                denial.reason() + ": " + denial.explanation(),
                Status.fromStatusCode(TokenErrorResponse.of(denial, false).status()));
        this.denial = denial;
    }

    public Denial denial() {
        return denial;
    }
}
