package digital.webpremios.identity.keycloak.hosteddomain.answer;

import digital.webpremios.identity.denial.Denial;
import java.util.Optional;
import org.keycloak.models.KeycloakTransactionManager;

/** Ends the transaction of a request, and handles a commit that fails. */
final class TransactionEnd {

    private TransactionEnd() {}

    /**
     * Commits the transaction, or rolls it back if it is marked for rollback or the server has already rolled it back.
     *
     * @param timedOut whether the server has, since it took too long
     * @return what the client must be told in place of its answer, since that could not be stored. A refused request
     *     stores nothing, and so its answer stands even if the database cannot be told to forget it.
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
