package digital.webpremios.identity.keycloak.hosteddomain;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells failures that pass when the database is back from those that do not: no connection, a lost one, none of the pool's
 * free in time, a database that shuts down or starts.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error codes: classes 08, 53
 *     and 57</a>
 */
final class DatabaseOutage {

    private static final Set<String> CLASSES = Set.of("08", "53", "57");
    private static final int CLASS_LENGTH = 2;

    /** Deeper than any chain of causes that is not a ring. */
    private static final int MAX_DEPTH = 50;

    private DatabaseOutage() {}

    /** The outage that a failure comes from, if it comes from one. */
    static Optional<SQLException> find(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_DEPTH)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(DatabaseOutage::isOutage)
                .findFirst();
    }

    private static boolean isOutage(SQLException failure) {
        // the pool has no code for a wait that took too long
        return failure.getSQLState() == null
                || failure.getSQLState().length() < CLASS_LENGTH
                || CLASSES.contains(failure.getSQLState().substring(0, CLASS_LENGTH))
                || failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException;
    }
}
