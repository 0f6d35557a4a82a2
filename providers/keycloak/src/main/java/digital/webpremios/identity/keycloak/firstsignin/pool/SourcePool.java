package digital.webpremios.identity.keycloak.firstsignin.pool;

import digital.webpremios.identity.firstsignin.SourcePoolAnswer;
import digital.webpremios.identity.firstsignin.SourcePoolClient;
import org.keycloak.provider.Provider;

/** The port to the user pool from which users were migrated. */
public interface SourcePool extends Provider {

    /**
     * Asks the pool once whether the password is the user's. Every failure is an answer too; nothing is thrown.
     *
     * @param client the address and the app client, with its secret in plain text
     * @param username the user's name in the pool
     * @param password what the user typed
     */
    SourcePoolAnswer check(SourcePoolClient client, String username, String password);

    @Override
    default void close() {}
}
