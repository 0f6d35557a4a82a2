package digital.webpremios.identity.keycloak.directory;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/** Runs an action once a session's changes are visible to others. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Runs the action after the session's transaction is committed, and never if it is not. */
    public static void run(KeycloakSession session, Runnable action) {
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                action.run();
            }

            @Override
            protected void rollbackImpl() {
                // nothing changed
            }
        });
    }
}
