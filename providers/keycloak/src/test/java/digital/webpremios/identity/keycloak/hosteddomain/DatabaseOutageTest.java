package digital.webpremios.identity.keycloak.hosteddomain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseOutageTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03"})
    void aDatabaseThatIsNotThereIsFoundHoweverDeepItLies(String state) {
        SQLException outage = new SQLException("gone", state);

        assertThat(DatabaseOutage.find(outage)).contains(outage);
        assertThat(DatabaseOutage.find(new RuntimeException(new IllegalStateException(outage))))
                .contains(outage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001", "40001"})
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
