package digital.webpremios.identity.keycloak.firstsignin;

import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** A user as the import of an old pool left him, or any other. */
record MigratedUser(UserModel user) {

    /** The mark, a user attribute; administrators may see and change it, the user may not. */
    static final String MARK = "webpremios.first-sign-in";

    private static final String PENDING = "pending";

    boolean isMarked() {
        return PENDING.equals(user.getFirstAttribute(MARK));
    }

    boolean hasPassword() {
        return user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    /** Whether he was brought over and has no password yet. */
    boolean isPending() {
        return isMarked() && !hasPassword();
    }

    void unmark() {
        user.removeAttribute(MARK);
    }
}
