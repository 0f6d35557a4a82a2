package digital.webpremios.identity.keycloak.firstsignin;

import digital.webpremios.identity.firstsignin.FirstSignInPath;
import digital.webpremios.identity.firstsignin.SourcePoolAnswer;
import digital.webpremios.identity.firstsignin.SourcePoolClient;
import digital.webpremios.identity.keycloak.compat.signin.PasswordAttempt;
import digital.webpremios.identity.keycloak.compat.signin.PasswordVerdict;
import digital.webpremios.identity.keycloak.firstsignin.pool.SourcePool;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.vault.VaultStringSecret;

/** One sign-in of a migrated user by the path {@code old-pool}: the source pool checks the password. */
record SourcePoolSignIn(PasswordAttempt attempt, FirstSignInPath.SourcePool path) {

    private static final Logger LOG = Logger.getLogger(SourcePoolSignIn.class);

    PasswordVerdict verdict() {
        return ask().fold(this::right, this::refused, this::resetRequired, this::noAnswer);
    }

    private SourcePoolAnswer ask() {
        SourcePool pool = attempt.session().getProvider(SourcePool.class);
        Optional<SourcePoolClient> client = withSecret();
        if (client.isEmpty()) {
            return SourcePoolAnswer.misconfigured("client-secret-not-in-vault");
        }
        return pool.check(client.get(), attempt.user().getUsername(), attempt.password());
    }

    /** The client with its secret from the vault; empty if the vault does not have it. */
    private Optional<SourcePoolClient> withSecret() {
        SourcePoolClient client = path.client();
        if (client.clientSecret().isEmpty()) {
            return Optional.of(client);
        }
        try (VaultStringSecret secret =
                attempt.session().vault().getStringSecret(client.clientSecret().get())) {
            return secret.get().map(client::withSecret);
        }
    }

    private PasswordVerdict right(SourcePoolAnswer.Right right) {
        MigratedPassword password = new MigratedPassword(attempt);
        boolean allowed = password.isAllowed();
        attempt.detail(FirstSignInEvent.FIRST_SIGN_IN, FirstSignInEvent.OLD_POOL);
        if (right.temporary() || !allowed) {
            attempt.updatePasswordNext();
        }
        // a password that the realm does not allow is not stored; the user must set another one
        return !allowed || password.keep(right.temporary()) ? PasswordVerdict.RIGHT : PasswordVerdict.UNDECIDED;
    }

    private PasswordVerdict refused(SourcePoolAnswer.Refused refused) {
        tell(FirstSignInEvent.OLD_POOL_REFUSED, refused.reason());
        return PasswordVerdict.UNDECIDED;
    }

    private PasswordVerdict resetRequired(SourcePoolAnswer.ResetRequired reset) {
        attempt.detail(FirstSignInEvent.REASON, reset.reason());
        return new ResetMailSignIn(attempt, path.mailInterval()).verdict();
    }

    private PasswordVerdict noAnswer(SourcePoolAnswer.NoAnswer noAnswer) {
        LOG.logf(
                noAnswer.misconfigured() ? Logger.Level.ERROR : Logger.Level.WARN,
                "Realm '%s': the source pool at %s gave no answer: %s%s",
                attempt.realm().getName(),
                path.client().endpoint(),
                noAnswer.reason(),
                noAnswer.misconfigured() ? "; check the settings of " + FirstSignInComponent.ID : "");
        tell(FirstSignInEvent.OLD_POOL_UNAVAILABLE, noAnswer.reason());
        return PasswordVerdict.UNKNOWN;
    }

    private void tell(String what, String reason) {
        attempt.detail(FirstSignInEvent.FIRST_SIGN_IN, what);
        attempt.detail(FirstSignInEvent.REASON, reason);
    }
}
