package digital.webpremios.identity.keycloak.outage;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.transaction.JtaTransactionManagerLookup;

/**
 * The end of a transaction that took longer than the server's {@code transaction-default-timeout}: the transaction manager
 * rolls it back from a thread of its own, and whatever the request does next fails in one way or another.
 */
public final class TransactionTimeout {

    /** Nothing but the timeout leads there while a request is under way: Keycloak itself marks, and rolls back at the end. */
    private static final Set<Integer> ENDED = Set.of(Status.STATUS_ROLLING_BACK, Status.STATUS_ROLLEDBACK);

    private TransactionTimeout() {}

    /** Whether the transaction of this thread's request, which has not ended it, has ended so. */
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
