package digital.webpremios.identity.keycloak.firstsignin;

import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** A user who may have been migrated without a password. */
record MigratedUser(UserModel user) {

    /**
     * The user attribute that marks a migrated user without a password. Administrators may see and change it, the user
     * may not.
     */
    static final String MARK = "webpremios.first-sign-in";

    private static final String PENDING = "pending";

    boolean isMarked() {
        return PENDING.equals(user.getFirstAttribute(MARK));
    }

    boolean hasPassword() {
        return user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    /** Whether the user was migrated and has no password yet. */
    boolean isPending() {
        return isMarked() && !hasPassword();
    }

    void unmark() {
        user.removeAttribute(MARK);
    }
}
