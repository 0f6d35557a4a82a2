package digital.webpremios.identity.keycloak.firstsignin;

import digital.webpremios.identity.firstsignin.FirstSignInPath;
import digital.webpremios.identity.keycloak.compat.signin.PasswordAttempt;
import digital.webpremios.identity.keycloak.compat.signin.PasswordVerdict;
import digital.webpremios.identity.keycloak.compat.signin.UsernamePasswordAuthentication;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Keycloak's form for user name and password. Migrated users without a password take the realm's first sign-in instead.
 */
final class FirstSignInForm extends UsernamePasswordAuthentication {

    FirstSignInForm(KeycloakSession session) {
        super(session);
    }

    @Override
    protected PasswordVerdict before(PasswordAttempt attempt) {
        if (!new MigratedUser(attempt.user()).isPending()) {
            return PasswordVerdict.UNDECIDED;
        }
        Optional<FirstSignInPath> path = RealmFirstSignIn.path(attempt.realm());
        return path.map(known -> known.fold(
                        oldPool -> new SourcePoolSignIn(attempt, oldPool).verdict(),
                        resetMail -> new ResetMailSignIn(attempt, resetMail.mailInterval()).verdict()))
                .orElse(PasswordVerdict.UNDECIDED);
    }

    @Override
    protected void afterRight(PasswordAttempt attempt) {
        MigratedUser user = new MigratedUser(attempt.user());
        if (user.isMarked() && user.hasPassword()) {
            user.unmark();
        }
    }

    @Override
    protected String unknownMessage() {
        return "webpremiosFirstSignInUnavailable";
    }

    @Override
    protected String unknownError() {
        return FirstSignInEvent.OLD_POOL_UNAVAILABLE;
    }

    /**
     * The same message for every user name in a realm with the path {@code reset-mail}, so that it does not reveal
     * accounts.
     */
    @Override
    protected String wrongMessage(RealmModel realm, String stock) {
        return RealmFirstSignIn.path(realm)
                .map(path -> path.fold(oldPool -> stock, resetMail -> "webpremiosFirstSignInResetMail"))
                .orElse(stock);
    }
}
