package digital.webpremios.identity.keycloak.firstsignin.pool;

import digital.webpremios.identity.firstsignin.SourcePoolAnswer;
import digital.webpremios.identity.firstsignin.SourcePoolClient;
import org.keycloak.provider.Provider;

/** The port to the user pool from which users were migrated. */
public interface SourcePool extends Provider {

    /**
     * Asks once whether the password is the user's. Whatever goes wrong on the way is an answer too: nothing is thrown.
     *
     * @param client how the tenant's pool is asked, its secret spelled out
     * @param username the pool's name of the user
     * @param password what the user typed
     */
    SourcePoolAnswer check(SourcePoolClient client, String username, String password);

    @Override
    default void close() {}
}
