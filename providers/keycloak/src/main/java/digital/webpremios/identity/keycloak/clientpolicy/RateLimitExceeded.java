package digital.webpremios.identity.keycloak.clientpolicy;

import digital.webpremios.identity.denial.OAuthError;
import jakarta.ws.rs.core.Response.Status;
import java.util.concurrent.TimeUnit;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** The refusal of {@link RateLimitExecutorFactory}, which knows when the next request will do. */
public final class RateLimitExceeded extends ClientPolicyException {

    private final long retryAfterSeconds;

    RateLimitExceeded(String whose, long waitNanos) {
        super(
                OAuthError.TOO_MANY_REQUESTS.code(),
                "The limit of the " + whose + " is reached.",
                Status.TOO_MANY_REQUESTS);
        retryAfterSeconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(waitNanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }

    /** Whole seconds, at least one, after which a request will do. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
