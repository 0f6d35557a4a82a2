package digital.webpremios.identity.keycloak.firstsignin;

import digital.webpremios.identity.firstsignin.FirstSignInPath;
import digital.webpremios.identity.keycloak.compat.signin.PasswordAttempt;
import digital.webpremios.identity.keycloak.compat.signin.PasswordVerdict;
import digital.webpremios.identity.keycloak.compat.signin.UsernamePasswordAuthentication;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Keycloak's form for user name and password, which pending users of a realm with a first sign-in pass in another way. */
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

    /** In a realm of the path {@code reset-mail}, the same words whoever was named: no account shows by them. */
    @Override
    protected String wrongMessage(RealmModel realm, String stock) {
        return RealmFirstSignIn.path(realm)
                .map(path -> path.fold(oldPool -> stock, resetMail -> "webpremiosFirstSignInResetMail"))
                .orElse(stock);
    }
}
