package digital.webpremios.identity.keycloak.outage;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ModelException;

/**
 * Recognizes failures that end when the database is back: no connection, a lost connection, no free connection in time,
 * a statement that took too long, a database that shuts down or starts.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error codes: classes 08, 53
 *     and 57</a>
 */
public final class DatabaseOutage {

    private static final Set<String> CLASSES = Set.of("08", "53", "57");
    private static final int CLASS_LENGTH = 2;

    /**
     * The state that PostgreSQL's driver gives a statement that was closed while it ran: the server ended a transaction
     * that took too long.
     */
    private static final String CLOSED = "55000";

    /** Hibernate's message if the transaction was ended between two statements of a commit. */
    private static final String ENDED_MEANWHILE = "Transaction was rolled back in a different thread";

    private DatabaseOutage() {}

    /**
     * Finds the outage that caused a failure; empty if there is none. The suppressed exceptions are searched too,
     * because the transaction manager keeps the reason of a failed commit there.
     */
    public static Optional<Throwable> find(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (isOutage(next)) {
                return Optional.of(next);
            }
            if (seen.add(next)) {
                Optional.ofNullable(next.getCause()).ifPresent(open::add);
                open.addAll(Arrays.asList(next.getSuppressed()));
            }
        }
        return Optional.empty();
    }

    private static boolean isOutage(Throwable failure) {
        if (failure instanceof SQLException statement) {
            return isOutage(statement);
        }
        if (failure instanceof RollbackException) {
            return isWithoutReason(failure);
        }
        return failure instanceof PersistenceException
                ? ENDED_MEANWHILE.equals(failure.getMessage())
                : failure instanceof ModelException && isOfTheNetwork(failure.getCause());
    }

    /**
     * Whether the transaction manager gave no reason. It gives none if its own timeout ended the transaction, and a
     * reason if a statement or the database failed.
     */
    private static boolean isWithoutReason(Throwable failure) {
        return failure.getCause() == null && failure.getSuppressed().length == 0;
    }

    /**
     * Whether the cause is a failure of the network. Keycloak keeps the innermost cause and drops the exceptions of the
     * driver and the connection pool around it.
     */
    private static boolean isOfTheNetwork(@Nullable Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof SocketTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof EOFException
                || cause instanceof TimeoutException;
    }

    private static boolean isOutage(SQLException failure) {
        // drivers set a state for every failure; Agroal, the pool, sets none if the wait for a connection took too long
        return failure.getSQLState() == null
                || failure.getSQLState().length() < CLASS_LENGTH
                || failure.getSQLState().equals(CLOSED)
                || CLASSES.contains(failure.getSQLState().substring(0, CLASS_LENGTH))
                || failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException;
    }
}
