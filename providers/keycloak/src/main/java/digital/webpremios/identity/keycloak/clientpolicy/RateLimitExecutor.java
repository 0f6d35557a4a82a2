package digital.webpremios.identity.keycloak.clientpolicy;

import digital.webpremios.identity.denial.Limit;
import digital.webpremios.identity.denial.PolicyDenial.RateLimited;
import digital.webpremios.identity.keycloak.compat.FailedClientAuthentication;
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
        if (context instanceof FailedClientAuthentication failed) {
            count(failed);
            return;
        }
        switch (context.getEvent()) {
            case SERVICE_ACCOUNT_TOKEN_REQUEST, TOKEN_REQUEST, TOKEN_REFRESH -> takeTokens();
            default -> {
                // no token is asked for
            }
        }
    }

    private void count(FailedClientAuthentication failed) {
        settings.limits()
                .failures()
                .ifPresent(limit ->
                        NodeLimits.of(session).failedAuthentications().count(session, failed.clientId(), limit));
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

    private void take(Limit whose, String key, Optional<RateLimit> limit) throws PolicyRefusal {
        if (limit.isPresent()) {
            OptionalLong wait = NodeLimits.of(session).bucket(key).take(limit.get(), System.nanoTime());
            if (wait.isPresent()) {
                throw new PolicyRefusal(RateLimited.of(whose, wait.getAsLong()));
            }
        }
    }
}
