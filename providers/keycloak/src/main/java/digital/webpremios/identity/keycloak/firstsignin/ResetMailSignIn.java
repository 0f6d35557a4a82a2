package digital.webpremios.identity.keycloak.firstsignin;

import digital.webpremios.identity.keycloak.compat.signin.PasswordAttempt;
import digital.webpremios.identity.keycloak.compat.signin.PasswordVerdict;
import digital.webpremios.identity.keycloak.compat.signin.UpdatePasswordLink;
import java.time.Duration;
import org.keycloak.executors.ExecutorsProvider;

/**
 * One sign-in of a migrated user by the path {@code reset-mail}: the user gets an e-mail to set a password. An observer
 * cannot tell it from a wrong password, not even by its duration: another thread sends the e-mail, and a hash is
 * computed as for any password.
 */
record ResetMailSignIn(PasswordAttempt attempt, Duration interval) {

    private static final String SENT = "webpremios-first-sign-in-mail.";

    PasswordVerdict verdict() {
        boolean due = hasAddress()
                && attempt.session()
                        .singleUseObjects()
                        .putIfAbsent(SENT + attempt.user().getId(), interval.toSeconds());
        attempt.detail(FirstSignInEvent.FIRST_SIGN_IN, due ? FirstSignInEvent.RESET_MAIL : FirstSignInEvent.NO_MAIL);
        if (due) {
            ResetMail mail = new ResetMail(
                    attempt.session().getKeycloakSessionFactory(),
                    attempt.realm().getId(),
                    attempt.user().getId(),
                    attempt.client().getClientId(),
                    UpdatePasswordLink.of(attempt));
            attempt.session()
                    .getProvider(ExecutorsProvider.class)
                    .getExecutor(FirstSignInComponent.ID)
                    .execute(mail);
        }
        attempt.hashInVain();
        return PasswordVerdict.UNDECIDED;
    }

    private boolean hasAddress() {
        String email = attempt.user().getEmail();
        return email != null && !email.isBlank();
    }
}
