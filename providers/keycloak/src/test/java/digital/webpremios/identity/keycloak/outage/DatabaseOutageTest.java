package digital.webpremios.identity.keycloak.outage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ModelException;

final class DatabaseOutageTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08001", "08006", "53300", "55000", "57014", "57P01", "57P03"})
    void aDatabaseThatIsNotThereIsFoundHoweverDeepItLies(String state) {
        SQLException outage = new SQLException("gone", state);

        assertThat(DatabaseOutage.find(outage)).contains(outage);
        assertThat(DatabaseOutage.find(new RuntimeException(new IllegalStateException(outage))))
                .contains(outage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001", "40001", "55P03"})
    void aStatementThatTheDatabaseRefusesIsNoOutage(String state) {
        assertThat(DatabaseOutage.find(new RuntimeException(new SQLException("refused", state))))
                .isEmpty();
    }

    @Test
    void whatTheDriverCallsTransientIsAnOutageWhateverItsCode() {
        assertThat(DatabaseOutage.find(new SQLTransientConnectionException("busy", "99999")))
                .isPresent();
    }

    @Test
    void anOutageThatATransactionCouldNotCommitForIsFoundAmongWhatItSuppressed() {
        SQLException outage = new SQLException("gone", "08006");
        RuntimeException rolledBack = new RuntimeException("could not commit");
        rolledBack.addSuppressed(new IllegalStateException(outage));

        assertThat(DatabaseOutage.find(new RuntimeException(rolledBack))).contains(outage);
    }

    @Test
    void aStatementThatWasRefusedIsNoOutageWhateverItIsWrappedIn() {
        RuntimeException failed = new RuntimeException(new SQLException("refused", "23505"));
        failed.addSuppressed(new IllegalStateException("closed"));

        assertThat(DatabaseOutage.find(failed)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("failuresOfTheNetwork")
    void aModelThatCouldNotReachTheDatabaseIsAnOutage(Exception cause) {
        ModelException failed = new ModelException("Database operation failed", cause);

        assertThat(DatabaseOutage.find(new RuntimeException(failed))).contains(failed);
    }

    static Stream<Exception> failuresOfTheNetwork() {
        return Stream.of(
                new ConnectException("refused"),
                new SocketTimeoutException("Read timed out"),
                new UnknownHostException("database"),
                new EOFException(),
                new TimeoutException());
    }

    @Test
    void aModelThatFailedForAnotherReasonIsNoOutage() {
        assertThat(DatabaseOutage.find(new ModelException("gone"))).isEmpty();
        assertThat(DatabaseOutage.find(new ModelException("failed", new IOException("unreadable"))))
                .isEmpty();
        assertThat(DatabaseOutage.find(
                        new ModelException("failed", new IllegalStateException(new ConnectException("mail")))))
                .isEmpty();
    }

    @Test
    void whatElseCannotBeReachedIsNoOutageOfTheDatabase() {
        assertThat(DatabaseOutage.find(new RuntimeException(new ConnectException("the old pool"))))
                .isEmpty();
    }

    @Test
    void aTransactionThatTheServerEndedWhileItWasCommittedIsAnOutageAndWhatElsePersistenceRefusesIsNone() {
        assertThat(DatabaseOutage.find(new ModelException(
                        "Database operation failed",
                        new PersistenceException("Transaction was rolled back in a different thread"))))
                .isPresent();
        assertThat(DatabaseOutage.find(new RuntimeException(new RollbackException("Could not commit transaction."))))
                .isPresent();
        RollbackException refused = new RollbackException("Could not commit transaction.");
        refused.addSuppressed(new SQLException("duplicate key", "23505"));
        assertThat(DatabaseOutage.find(refused)).isEmpty();
        assertThat(DatabaseOutage.find(new RollbackException("").initCause(new ModelException("refused"))))
                .isEmpty();
        assertThat(DatabaseOutage.find(new PersistenceException("Row was updated by another transaction")))
                .isEmpty();
    }

    @Test
    void anyOtherFailureIsNoOutage() {
        assertThat(DatabaseOutage.find(new IllegalStateException("gone"))).isEmpty();
    }

    @Test
    void causesThatGoRoundInARingEnd() {
        RuntimeException one = new RuntimeException();
        one.initCause(new RuntimeException(one));

        assertThat(DatabaseOutage.find(one)).isEmpty();
    }
}
