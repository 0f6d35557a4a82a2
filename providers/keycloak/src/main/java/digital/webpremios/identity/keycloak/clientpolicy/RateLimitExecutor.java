package digital.webpremios.identity.keycloak.clientpolicy;

import digital.webpremios.identity.denial.Limit;
import digital.webpremios.identity.denial.PolicyDenial.RateLimited;
import digital.webpremios.identity.keycloak.compat.ClientAuthenticationContext;
import digital.webpremios.identity.limit.RateLimit;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Takes a token from the client's bucket and from the realm's; a client past its own limit costs the realm nothing. */
final class RateLimitExecutor implements ClientPolicyExecutorProvider<RateLimitSettings> {

    private final KeycloakSession session;
    private RateLimitSettings settings = new RateLimitSettings();

    RateLimitExecutor(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getProviderId() {
        return RateLimitExecutorFactory.ID;
    }

    @Override
    public Class<RateLimitSettings> getExecutorConfigurationClass() {
        return RateLimitSettings.class;
    }

    @Override
    public void setupConfiguration(@Nullable RateLimitSettings config) {
        settings = config == null ? new RateLimitSettings() : config;
        // Keycloak sets a profile up before it validates it
        settings.validateConfig();
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        if (context instanceof ClientAuthenticationContext authentication) {
            onAuthentication(authentication);
            return;
        }
        switch (context.getEvent()) {
            case SERVICE_ACCOUNT_TOKEN_REQUEST, TOKEN_REQUEST, TOKEN_REFRESH -> takeTokens();
            default -> {
                // no token is asked for
            }
        }
    }

    private void onAuthentication(ClientAuthenticationContext context) throws PolicyRefusal {
        Optional<RateLimit> limit = settings.limits().failures();
        if (limit.isEmpty()) {
            return;
        }
        FailedAuthentications failures = NodeLimits.of(session).failedAuthentications();
        if (context.failed()) {
            failures.count(session, context.clientId(), limit.get());
        } else {
            refuseFor(Limit.FAILED_AUTHENTICATIONS, failures.wait(session, context.clientId(), limit.get()));
        }
    }

    private void takeTokens() throws ClientPolicyException {
        ClientModel client = session.getContext().getClient();
        if (client != null) {
            take(Limit.CLIENT, client.getId(), settings.limits().client());
        }
        take(
                Limit.TENANT,
                session.getContext().getRealm().getId(),
                settings.limits().tenant());
    }

    private void take(Limit whose, String id, Optional<RateLimit> limit) throws PolicyRefusal {
        if (limit.isPresent()) {
            refuseFor(whose, NodeLimits.of(session).take(id, limit.get()));
        }
    }

    private static void refuseFor(Limit limit, OptionalLong waitNanos) throws PolicyRefusal {
        if (waitNanos.isPresent()) {
            throw new PolicyRefusal(RateLimited.of(limit, waitNanos.getAsLong()));
        }
    }
}
