package digital.webpremios.identity.keycloak.outage;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.transaction.JtaTransactionManagerLookup;

/**
 * Recognizes a transaction that took longer than the server's {@code transaction-default-timeout}. The transaction
 * manager rolls it back from another thread, and the request's next action fails.
 */
public final class TransactionTimeout {

    /**
     * The states after a timeout. Nothing else leads to them during a request: Keycloak only marks the transaction, and
     * rolls it back at the end.
     */
    private static final Set<Integer> ENDED = Set.of(Status.STATUS_ROLLING_BACK, Status.STATUS_ROLLEDBACK);

    private TransactionTimeout() {}

    /** Whether the transaction of the current request has timed out. */
    public static boolean hasEnded(KeycloakSession session) {
        @Nullable JtaTransactionManagerLookup lookup = session.getProvider(JtaTransactionManagerLookup.class);
        if (lookup == null || lookup.getTransactionManager() == null) {
            return false;
        }
        try {
            return ENDED.contains(lookup.getTransactionManager().getStatus());
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
