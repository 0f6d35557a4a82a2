package digital.webpremios.identity.firstsignin;

import java.time.Duration;
import java.util.function.Function;

/** How a tenant's migrated users get a password in Keycloak. */
public sealed interface FirstSignInPath {

    /** The password is checked with the source pool, and stored if it is correct. */
    record SourcePool(SourcePoolClient client, Duration mailInterval) implements FirstSignInPath {}

    /** An e-mail lets the user set a new password. */
    record ResetMail(Duration mailInterval) implements FirstSignInPath {}

    /** The minimum time between two e-mails to one user. */
    Duration mailInterval();

    /** One function for each path. */
    default <R> R fold(Function<SourcePool, R> ifOldPool, Function<ResetMail, R> ifResetMail) {
        return this instanceof SourcePool oldPool ? ifOldPool.apply(oldPool) : ifResetMail.apply((ResetMail) this);
    }
}
