package digital.webpremios.identity.keycloak.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.transaction.JtaTransactionManagerLookup;

final class TransactionTimeoutTest {

    @ParameterizedTest
    @ValueSource(ints = {Status.STATUS_ROLLEDBACK, Status.STATUS_ROLLING_BACK})
    void aTransactionThatIsRolledBackWhileItsRequestIsUnderWayTookTooLong(int status) {
        assertThat(TransactionTimeout.hasEnded(session(() -> status))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                Status.STATUS_ACTIVE,
                Status.STATUS_MARKED_ROLLBACK,
                Status.STATUS_COMMITTED,
                Status.STATUS_NO_TRANSACTION,
                Status.STATUS_UNKNOWN
            })
    void anyOtherDidNot(int status) {
        assertThat(TransactionTimeout.hasEnded(session(() -> status))).isFalse();
    }

    @Test
    void aServerWithoutTransactionManagerEndsNone() {
        assertThat(TransactionTimeout.hasEnded(session(null))).isFalse();
    }

    @Test
    void aTransactionManagerThatFailsIsNotTakenForATimeout() {
        SystemException broken = new SystemException("broken");

        assertThatThrownBy(() -> TransactionTimeout.hasEnded(session(() -> {
                    throw broken;
                })))
                .hasCause(broken);
    }

    private static KeycloakSession session(@Nullable Callable<Integer> status) {
        TransactionManager manager = answering(TransactionManager.class, () -> status == null ? null : status.call());
        JtaTransactionManagerLookup lookup = answering(JtaTransactionManagerLookup.class, () -> manager);
        return answering(KeycloakSession.class, () -> status == null ? null : lookup);
    }

    private static <T> T answering(Class<T> type, Callable<?> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.call()));
    }
}
