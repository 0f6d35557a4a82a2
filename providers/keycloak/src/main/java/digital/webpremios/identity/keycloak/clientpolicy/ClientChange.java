package digital.webpremios.identity.keycloak.clientpolicy;

import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.keycloak.compat.policy.PolicySubject;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;

/** An attempt to save a client. Keycloak sends no event when a policy refuses it, so this class does. */
public final class ClientChange {

    private final KeycloakSession session;
    private final PolicySubject subject;

    public ClientChange(KeycloakSession session, PolicySubject subject) {
        this.session = session;
        this.subject = subject;
    }

    /** Sends the event and returns the exception to throw. */
    public PolicyRefusal refuse(Denial denial) {
        DenialEvent.send(
                DenialEvent.begin(session, TenantOfClient.label(session), type())
                        .client(subject.clientId(session).orElse(null))
                        .user(subject.author().map(UserModel::getId).orElse(null)),
                denial);
        return PolicyRefusal.in(session, denial);
    }

    private EventType type() {
        ClientPolicyEvent event = subject.context().getEvent();
        return event == ClientPolicyEvent.REGISTER || event == ClientPolicyEvent.REGISTERED
                ? EventType.CLIENT_REGISTER
                : EventType.CLIENT_UPDATE;
    }
}
