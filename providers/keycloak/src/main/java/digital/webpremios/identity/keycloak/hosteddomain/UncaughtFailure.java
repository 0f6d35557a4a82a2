package digital.webpremios.identity.keycloak.hosteddomain;

import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.ServerFailure;
import digital.webpremios.identity.denial.ServerUnavailable;
import digital.webpremios.identity.keycloak.outage.DatabaseOutage;
import org.jboss.logging.Logger;

/** What a client is told of an exception that nothing else has caught, and what the operator is. */
final class UncaughtFailure {

    private static final Logger LOG = Logger.getLogger(UncaughtFailure.class);
    private static final long RETRY_AFTER_SECONDS = 5;

    private UncaughtFailure() {}

    /** That the server is unavailable where its database is, and that it failed otherwise. */
    static Denial denial(RuntimeException failed) {
        return DatabaseOutage.find(failed).map(UncaughtFailure::unavailable).orElseGet(() -> failure(failed));
    }

    /** One line: every request has the same failure, and the database's own log says more. */
    private static Denial unavailable(Throwable outage) {
        LOG.errorf("A request at a tenant's host found no database: %s", outage);
        return new ServerUnavailable(RETRY_AFTER_SECONDS);
    }

    private static Denial failure(RuntimeException failed) {
        LOG.error("A request at a tenant's host failed", failed);
        return new ServerFailure();
    }
}
