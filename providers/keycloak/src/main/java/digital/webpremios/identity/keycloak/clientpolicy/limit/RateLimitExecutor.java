package digital.webpremios.identity.keycloak.clientpolicy.limit;

import digital.webpremios.identity.denial.Limit;
import digital.webpremios.identity.denial.PolicyDenial.RateLimited;
import digital.webpremios.identity.keycloak.clientpolicy.ConfiguredExecutor;
import digital.webpremios.identity.keycloak.clientpolicy.PolicyRefusal;
import digital.webpremios.identity.keycloak.compat.policy.ClientAuthenticationContext;
import digital.webpremios.identity.keycloak.compat.policy.PolicySubject;
import digital.webpremios.identity.keycloak.compat.policy.SecretSelfServiceContext;
import digital.webpremios.identity.keycloak.compat.policy.UnusableCodeContext;
import digital.webpremios.identity.keycloak.refreshtoken.PresentedRefreshToken;
import digital.webpremios.identity.limit.RateLimit;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * Limits token requests by client and by realm. A client past its own limit does not use up the realm's.
 *
 * <p>Only a request that proves something counts against them: its client authenticated, or its code or refresh token
 * is genuine. Anybody can name a public client; such requests count against their source address only.
 */
final class RateLimitExecutor extends ConfiguredExecutor<RateLimitSettings> {

    private static final RateLimitSettings DEFAULTS = new RateLimitSettings();

    RateLimitExecutor(KeycloakSession session) {
        super(RateLimitSettings.EXECUTOR, session, RateLimitSettings.class, DEFAULTS);
    }

    @Override
    protected void onSetUp(RateLimitSettings current) {
        current.validateConfig();
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        if (context instanceof ClientAuthenticationContext authentication) {
            onAuthentication(authentication);
            return;
        }
        if (context instanceof UnusableCodeContext) {
            takeUnproven();
            return;
        }
        if (context instanceof SecretSelfServiceContext) {
            takeProven();
            return;
        }
        switch (context.getEvent()) {
            // Keycloak has accepted the credentials or the code
            case SERVICE_ACCOUNT_TOKEN_REQUEST, TOKEN_REQUEST, TOKEN_INTROSPECT -> takeProven();
            case TOKEN_REFRESH -> onRefresh(new PolicySubject(context));
            default -> {
                // no token is requested or introspected
            }
        }
    }

    private void onAuthentication(ClientAuthenticationContext context) throws PolicyRefusal {
        Optional<RateLimit> limit = settings().limits().failures();
        if (limit.isEmpty()) {
            return;
        }
        FailedAuthentications failures = NodeLimits.of(session()).failedAuthentications();
        if (context.failed()) {
            failures.count(session(), context.clientId(), limit.get());
        } else {
            refuseFor(Limit.FAILED_AUTHENTICATIONS, failures.wait(session(), context.clientId(), limit.get()));
        }
    }

    private void onRefresh(PolicySubject subject) throws PolicyRefusal {
        if (subject.refreshToken()
                .flatMap(token -> PresentedRefreshToken.of(session(), token))
                .isPresent()) {
            takeProven();
        } else {
            takeUnproven();
        }
    }

    /**
     * Counts an unusable code or refresh token. A confidential client proved itself by its secret; a public client did
     * not.
     */
    private void takeUnproven() throws PolicyRefusal {
        @Nullable ClientModel client = session().getContext().getClient();
        if (client != null && !client.isPublicClient()) {
            takeProven();
            return;
        }
        Optional<RateLimit> limit = settings().limits().source();
        if (limit.isPresent()) {
            refuseFor(Limit.SOURCE_ADDRESS, NodeLimits.of(session()).takeOfSource(session(), limit.get()));
        }
    }

    private void takeProven() throws PolicyRefusal {
        ClientModel client = session().getContext().getClient();
        if (client != null) {
            take(Limit.CLIENT, client.getId(), settings().limits().client());
        }
        take(
                Limit.TENANT,
                session().getContext().getRealm().getId(),
                settings().limits().tenant());
    }

    private void take(Limit whose, String id, Optional<RateLimit> limit) throws PolicyRefusal {
        if (limit.isPresent()) {
            refuseFor(whose, NodeLimits.of(session()).take(id, limit.get()));
        }
    }

    private void refuseFor(Limit limit, OptionalLong waitNanos) throws PolicyRefusal {
        if (waitNanos.isPresent()) {
            throw PolicyRefusal.in(session(), RateLimited.of(limit, waitNanos.getAsLong()));
        }
    }
}
