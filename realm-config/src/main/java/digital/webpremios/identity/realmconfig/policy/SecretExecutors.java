package digital.webpremios.identity.realmconfig.policy;

import digital.webpremios.identity.realmconfig.policy.TenantPolicy.SecretAge;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The executors of a client secret's age: Keycloak's own rotates, ours holds machine clients to it and gives notice.
 */
final class SecretExecutors {

    /** Seconds. Keycloak's rotation must have an expiration; a century stands for none. */
    static final long A_CENTURY = TimeUnit.DAYS.toSeconds(36_500);

    private SecretExecutors() {}

    static Executor rotation(SecretAge age) {
        return new Executor(
                "secret-rotation",
                Map.of(
                        "expiration-period",
                        age.maximum().orElse(A_CENTURY),
                        "rotated-expiration-period",
                        age.overlap(),
                        "remaining-rotation-period",
                        age.notice().orElse(0L)));
    }

    static Optional<Executor> expiry(SecretAge age) {
        if (age.maximum().isEmpty() && age.notice().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Executor(
                "webpremios-secret-expiry",
                Map.of(
                        "maximum-age-seconds",
                        text(age.maximum().orElse(null)),
                        "notice-seconds",
                        text(age.notice().orElse(null)))));
    }

    private static String text(@Nullable Long seconds) {
        return seconds == null ? TenantPolicy.UNRESTRICTED : seconds.toString();
    }
}
