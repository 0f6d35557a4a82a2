package digital.webpremios.identity.keycloak.hosteddomain.answer;

import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.ServerFailure;
import digital.webpremios.identity.denial.ServerUnavailable;
import digital.webpremios.identity.keycloak.outage.DatabaseOutage;
import digital.webpremios.identity.keycloak.outage.TransactionTimeout;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;

/** What a client is told of an exception that nothing else has caught, and what the operator is. */
public final class UncaughtFailure {

    private static final Logger LOG = Logger.getLogger(UncaughtFailure.class);
    private static final long RETRY_AFTER_SECONDS = 5;

    private UncaughtFailure() {}

    /** That the server is unavailable where its database is, and that it failed otherwise. */
    public static Denial denial(KeycloakSession session, RuntimeException failed) {
        return denial(failed, TransactionTimeout.hasEnded(session));
    }

    /** The same after the end of the transaction, of which it must be known before whether it took too long. */
    public static Denial denial(RuntimeException failed, boolean timedOut) {
        return DatabaseOutage.find(failed)
                .map(outage -> unavailable("A request at a tenant's host found no database: " + outage))
                .orElseGet(() -> timedOut ? timedOut() : failure(failed));
    }

    /** The database took too long, and the transaction manager has rolled back whatever the request did. */
    static Denial timedOut() {
        return unavailable("A request at a tenant's host took too long; its transaction has been rolled back");
    }

    /** One line: every request has the same failure, and the database's own log says more. */
    private static Denial unavailable(String line) {
        LOG.error(line);
        return new ServerUnavailable(RETRY_AFTER_SECONDS);
    }

    private static Denial failure(RuntimeException failed) {
        LOG.error("A request at a tenant's host failed", failed);
        return new ServerFailure();
    }
}
