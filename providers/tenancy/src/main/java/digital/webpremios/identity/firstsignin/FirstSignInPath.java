package digital.webpremios.identity.firstsignin;

import java.time.Duration;
import java.util.function.Function;

/** How a tenant's brought-over participants get a password in Keycloak. */
public sealed interface FirstSignInPath {

    /** The password is checked once with the old pool, and kept if it is right. */
    record SourcePool(SourcePoolClient client, Duration mailInterval) implements FirstSignInPath {}

    /** A mail is sent with which the participant sets a password. */
    record ResetMail(Duration mailInterval) implements FirstSignInPath {}

    /** The least time between two mails to one participant. */
    Duration mailInterval();

    /** One function for each path. */
    default <R> R fold(Function<SourcePool, R> ifOldPool, Function<ResetMail, R> ifResetMail) {
        return this instanceof SourcePool oldPool ? ifOldPool.apply(oldPool) : ifResetMail.apply((ResetMail) this);
    }
}
