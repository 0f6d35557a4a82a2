package digital.webpremios.identity.keycloak.hosteddomain.answer;

import digital.webpremios.identity.cognito.answer.ServerRefusal;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.GrantDenial;
import digital.webpremios.identity.keycloak.compat.endpoint.NativeRefusal;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import digital.webpremios.identity.keycloak.event.DenialException;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Supplier;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;

/** The outermost edge of the hosted domain: whatever Keycloak throws becomes a denial here, and nothing gets past. */
public final class RefusalTranslation {

    private RefusalTranslation() {}

    public static <T> Decision<T> translate(KeycloakSession session, EventBuilder event, Supplier<Decision<T>> action) {
        try {
            return action.get();
        } catch (DenialException refused) {
            return Decision.deny(refused.denial());
        } catch (WebApplicationException refused) {
            return Decision.deny(denial(session, event, refused));
        } catch (RuntimeException failed) {
            return Decision.deny(UncaughtFailure.denial(session, failed));
        }
    }

    private static Denial denial(KeycloakSession session, EventBuilder event, WebApplicationException refused) {
        NativeRefusal refusal = NativeRefusal.of(refused);
        if (refusal.status() >= 500) {
            return UncaughtFailure.denial(session, refused);
        }
        return DenialEvent.remembered(session)
                .or(() -> GrantDenial.ofReason(event.getEvent().getDetails().get(DenialEvent.DENIAL)))
                .orElseGet(() -> ofServer(session, event, refusal));
    }

    private static Denial ofServer(KeycloakSession session, EventBuilder event, NativeRefusal refusal) {
        boolean authenticated = session.getContext().getClient() != null;
        return new ServerRefusal(
                        refusal.error(),
                        refusal.description(),
                        authenticated,
                        event.getEvent().getError())
                .asDenial();
    }
}
