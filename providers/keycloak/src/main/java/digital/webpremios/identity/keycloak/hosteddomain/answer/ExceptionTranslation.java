package digital.webpremios.identity.keycloak.hosteddomain.answer;

import digital.webpremios.identity.cognito.answer.ServerRefusal;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.GrantDenial;
import digital.webpremios.identity.denial.ServerFailure;
import digital.webpremios.identity.denial.ServerUnavailable;
import digital.webpremios.identity.keycloak.compat.endpoint.NativeRefusal;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import digital.webpremios.identity.keycloak.event.DenialException;
import digital.webpremios.identity.keycloak.outage.DatabaseOutage;
import digital.webpremios.identity.keycloak.outage.TransactionTimeout;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;

/** Turns every exception into a refusal, and logs the failures that an operator must know. */
public final class ExceptionTranslation {

    private static final Logger LOG = Logger.getLogger(ExceptionTranslation.class);
    private static final long RETRY_AFTER_SECONDS = 5;

    private ExceptionTranslation() {}

    public static <T> Decision<T> translate(KeycloakSession session, EventBuilder event, Supplier<Decision<T>> action) {
        try {
            return action.get();
        } catch (DenialException refused) {
            return Decision.deny(refused.denial());
        } catch (WebApplicationException refused) {
            return Decision.deny(ofKeycloak(session, event, refused));
        } catch (RuntimeException failed) {
            return Decision.deny(denial(session, failed));
        }
    }

    private static Denial ofKeycloak(KeycloakSession session, EventBuilder event, WebApplicationException refused) {
        NativeRefusal refusal = NativeRefusal.of(refused);
        if (refusal.status() >= 500) {
            return denial(session, refused);
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

    /** The denial for an exception: unavailable if the database is, otherwise a failure. */
    public static Denial denial(KeycloakSession session, RuntimeException failed) {
        return denial(failed, TransactionTimeout.hasEnded(session));
    }

    /** The same after the transaction has ended. Then the caller must know beforehand whether it took too long. */
    public static Denial denial(RuntimeException failed, boolean timedOut) {
        return DatabaseOutage.find(failed)
                .map(outage -> unavailable("A request at a tenant's host found no database: " + outage))
                .orElseGet(() -> timedOut ? timedOut() : failure(failed));
    }

    /** The denial for a transaction that took too long. The transaction manager has rolled it back. */
    static Denial timedOut() {
        return unavailable("A request at a tenant's host took too long; its transaction has been rolled back");
    }

    /** Logs one line only: every request fails alike, and the database's log has the details. */
    private static Denial unavailable(String line) {
        LOG.error(line);
        return new ServerUnavailable(RETRY_AFTER_SECONDS);
    }

    private static Denial failure(RuntimeException failed) {
        LOG.error("A request at a tenant's host failed", failed);
        return new ServerFailure();
    }
}
