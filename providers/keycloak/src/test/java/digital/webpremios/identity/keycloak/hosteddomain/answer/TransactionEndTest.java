package digital.webpremios.identity.keycloak.hosteddomain.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digital.webpremios.identity.denial.ServerFailure;
import digital.webpremios.identity.denial.ServerUnavailable;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakTransactionManager;

final class TransactionEndTest {

    private final RuntimeException outage = new IllegalStateException(new SQLException("gone", "08006"));

    private final List<String> ended = new ArrayList<>();

    @Test
    void whatIsCommittedIsAnsweredAsItIs() {
        assertThat(TransactionEnd.of(transaction(false, null), false)).isEmpty();
        assertThat(ended).containsExactly("commit");
    }

    @Test
    void whatIsMarkedToBeRolledBackIsNeverCommitted() {
        assertThat(TransactionEnd.of(transaction(true, null), false)).isEmpty();
        assertThat(ended).containsExactly("rollback");
    }

    @Test
    void whatCannotBeCommittedSinceTheDatabaseIsAwayIsUnavailable() {
        assertThat(TransactionEnd.of(transaction(false, outage), false))
                .hasValueSatisfying(denial -> assertThat(denial).isInstanceOf(ServerUnavailable.class));
    }

    @Test
    void whatCannotBeCommittedForAnyOtherReasonIsAFailureThatNobodyIsToldToRepeat() {
        assertThat(TransactionEnd.of(transaction(false, new IllegalStateException("a bug")), false))
                .hasValueSatisfying(denial -> assertThat(denial).isInstanceOf(ServerFailure.class));
    }

    @Test
    void aRefusalStandsAlsoWhereTheDatabaseCannotBeToldToForget() {
        assertThat(TransactionEnd.of(transaction(true, outage), false)).isEmpty();
        assertThat(ended).containsExactly("rollback");
    }

    @Test
    void whatTheServerHasRolledBackIsUnavailableAndNeverCommitted() {
        assertThat(TransactionEnd.of(transaction(false, null), true))
                .hasValueSatisfying(denial -> assertThat(denial).isInstanceOf(ServerUnavailable.class));
        assertThat(TransactionEnd.of(transaction(false, new IllegalStateException("no longer active")), true))
                .hasValueSatisfying(denial -> assertThat(denial).isInstanceOf(ServerUnavailable.class));
        assertThat(ended).containsExactly("rollback", "rollback");
    }

    @Test
    void aRefusalStandsAlsoWhereTheServerHasRolledItBack() {
        assertThat(TransactionEnd.of(transaction(true, null), true)).isEmpty();
    }

    @Test
    void anErrorOfTheMachineIsNotAnswered() {
        Error exhausted = new OutOfMemoryError();

        assertThatThrownBy(() -> TransactionEnd.of(transaction(false, exhausted), false))
                .isSameAs(exhausted);
    }

    private KeycloakTransactionManager transaction(boolean rollbackOnly, @Nullable Throwable failure) {
        return (KeycloakTransactionManager) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {KeycloakTransactionManager.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("getRollbackOnly")) {
                        return rollbackOnly;
                    }
                    ended.add(method.getName());
                    if (failure != null) {
                        throw failure;
                    }
                    return null;
                });
    }
}
