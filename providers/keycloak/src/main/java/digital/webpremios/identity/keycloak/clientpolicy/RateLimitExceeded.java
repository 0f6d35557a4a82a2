package digital.webpremios.identity.keycloak.clientpolicy;

import digital.webpremios.identity.denial.OAuthError;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** The refusal of {@link RateLimitExecutorFactory}, which knows when the next request will do. */
public final class RateLimitExceeded extends ClientPolicyException {

    private final long retryAfterSeconds;

    /** A refusal that the session remembers: of Keycloak's own grants it reaches nobody with the time to wait. */
    static RateLimitExceeded in(KeycloakSession session, String whose, long waitNanos) {
        RateLimitExceeded exceeded = new RateLimitExceeded(whose, waitNanos);
        session.setAttribute(RateLimitExceeded.class.getName(), exceeded);
        return exceeded;
    }

    /** That of the session's request, if there was one. */
    public static Optional<RateLimitExceeded> of(KeycloakSession session) {
        return Optional.ofNullable(session.getAttribute(RateLimitExceeded.class.getName(), RateLimitExceeded.class));
    }

    private RateLimitExceeded(String whose, long waitNanos) {
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
