package digital.webpremios.identity.keycloak.firstsignin;

import org.keycloak.storage.UserStorageProvider;

/**
 * The settings of a realm's first sign-in, as a component on the console's page "User federation". It stores no users,
 * and no user is linked to it, because Keycloak deletes a component's users with it.
 */
public final class FirstSignInComponent implements UserStorageProvider {

    /** The component's id. */
    static final String ID = "webpremios-first-sign-in";

    @Override
    public void close() {}
}
