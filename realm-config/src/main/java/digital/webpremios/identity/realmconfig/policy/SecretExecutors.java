package digital.webpremios.identity.realmconfig.policy;

import digital.webpremios.identity.realmconfig.policy.TenantPolicy.SecretAge;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes the executors for the age of client secrets. Keycloak's executor rotates secrets; the extension pack's executor
 * enforces the age for machine clients and announces the end.
 */
final class SecretExecutors {

    /** In seconds. Keycloak's rotation needs an expiration; a century stands for none. */
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
