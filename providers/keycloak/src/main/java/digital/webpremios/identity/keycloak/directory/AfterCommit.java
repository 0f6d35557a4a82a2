package digital.webpremios.identity.keycloak.directory;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/** Runs something once what a session did is visible to others. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Runs it after this session's transaction has been committed, or never. */
    public static void run(KeycloakSession session, Runnable action) {
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                action.run();
            }

            @Override
            protected void rollbackImpl() {
                // nothing became visible
            }
        });
    }
}
