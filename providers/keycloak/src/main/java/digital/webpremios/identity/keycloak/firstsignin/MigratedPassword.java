package digital.webpremios.identity.keycloak.firstsignin;

import digital.webpremios.identity.keycloak.compat.signin.PasswordAttempt;
import java.util.Objects;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.policy.PasswordPolicyManagerProvider;

/** A password that the source pool accepted and that Keycloak has yet to store. */
record MigratedPassword(PasswordAttempt attempt) {

    /** Longer than any request that saw the user without a password can take. */
    private static final int CLAIM_SECONDS = 60;

    private static final String CLAIM = "webpremios-first-sign-in.";

    /** Whether the realm's password policy allows the password. */
    boolean isAllowed() {
        return attempt.session()
                        .getProvider(PasswordPolicyManagerProvider.class)
                        .validate(attempt.realm(), attempt.user(), attempt.password())
                == null;
    }

    /**
     * Stores the password and removes the mark, in a transaction of its own, so that the decision is made on what is
     * stored now. Of several sign-ins at the same time, on whatever nodes, exactly one stores it; otherwise the user
     * would have two passwords.
     *
     * @param temporary whether the user must set another one
     * @return whether the password still is the user's, because no other one was set meanwhile
     */
    boolean keep(boolean temporary) {
        SingleUseObjectProvider claims = attempt.session().singleUseObjects();
        String claim = CLAIM + attempt.user().getId();
        if (!claims.putIfAbsent(claim, CLAIM_SECONDS)) {
            return true;
        }
        boolean done = false;
        try {
            boolean kept = KeycloakModelUtils.runJobInTransactionWithResult(
                    attempt.session().getKeycloakSessionFactory(),
                    attempt.session().getContext(),
                    session -> keep(session, temporary),
                    "first sign-in");
            done = true;
            return kept;
        } finally {
            if (!done) {
                claims.remove(claim);
            }
        }
    }

    private boolean keep(KeycloakSession session, boolean temporary) {
        UserModel user = Objects.requireNonNull(
                session.users()
                        .getUserById(
                                session.getContext().getRealm(), attempt.user().getId()),
                "the user is gone");
        MigratedUser broughtOver = new MigratedUser(user);
        UserCredentialModel password = UserCredentialModel.password(attempt.password());
        if (!broughtOver.isPending()) {
            return user.credentialManager().isValid(password);
        }
        user.credentialManager().updateCredential(password);
        broughtOver.unmark();
        if (temporary) {
            user.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        }
        return true;
    }
}
