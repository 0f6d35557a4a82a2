package digital.webpremios.identity.keycloak.hosteddomain.answer;

import digital.webpremios.identity.denial.Denial;
import java.util.Optional;
import org.keycloak.models.KeycloakTransactionManager;

/** The end of a request's transaction, which may fail as any statement may. */
final class TransactionEnd {

    private TransactionEnd() {}

    /**
     * Commits, or rolls back what is marked for that, or what the server has already rolled back.
     *
     * @param timedOut whether the server has, since it took too long
     * @return what the client must be told in place of its answer, since that could not be stored. A refused request stores
     *     nothing, and so its answer stands even if the database cannot be told to forget it.
     */
    static Optional<Denial> of(KeycloakTransactionManager transaction, boolean timedOut) {
        boolean refused = transaction.getRollbackOnly();
        try {
            if (refused || timedOut) {
                transaction.rollback();
            } else {
                transaction.commit();
            }
            return timedOut && !refused ? Optional.of(ExceptionTranslation.timedOut()) : Optional.empty();
        } catch (RuntimeException failed) {
            Denial denial = ExceptionTranslation.denial(failed, timedOut);
            return refused ? Optional.empty() : Optional.of(denial);
        }
    }
}
