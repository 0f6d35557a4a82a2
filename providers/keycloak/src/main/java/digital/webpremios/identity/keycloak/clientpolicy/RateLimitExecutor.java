package digital.webpremios.identity.keycloak.clientpolicy;

import com.fasterxml.jackson.annotation.JsonProperty;
import digital.webpremios.identity.limit.RateLimit;
import digital.webpremios.identity.limit.TokenBucket;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Takes a token from the client's bucket and from the realm's; a client past its own limit costs the realm nothing. */
final class RateLimitExecutor implements ClientPolicyExecutorProvider<RateLimitExecutor.Configuration> {

    static final String CLIENT_RATE = "client-requests-per-second";
    static final String CLIENT_BURST = "client-burst";
    static final String TENANT_RATE = "tenant-requests-per-second";
    static final String TENANT_BURST = "tenant-burst";

    private final KeycloakSession session;
    private final Function<String, TokenBucket> buckets;
    private Optional<RateLimit> ofClient = Optional.empty();
    private Optional<RateLimit> ofTenant = Optional.empty();

    RateLimitExecutor(KeycloakSession session, Function<String, TokenBucket> buckets) {
        this.session = session;
        this.buckets = buckets;
    }

    /** The executor's settings as realm JSON has them. */
    public static final class Configuration extends ClientPolicyExecutorConfigurationRepresentation {

        @JsonProperty(CLIENT_RATE)
        private @Nullable String clientRequestsPerSecond;

        @JsonProperty(CLIENT_BURST)
        private int clientBurst = 1;

        @JsonProperty(TENANT_RATE)
        private @Nullable String tenantRequestsPerSecond;

        @JsonProperty(TENANT_BURST)
        private int tenantBurst = 1;

        @Override
        public boolean validateConfig() {
            try {
                clientLimit();
                tenantLimit();
                return true;
            } catch (IllegalArgumentException e) {
                throw RefusedConfiguration.of(RateLimitExecutorFactory.ID, String.valueOf(e.getMessage()));
            }
        }

        private Optional<RateLimit> clientLimit() {
            return RateLimitSetting.parse(CLIENT_RATE, clientRequestsPerSecond, CLIENT_BURST, clientBurst);
        }

        private Optional<RateLimit> tenantLimit() {
            return RateLimitSetting.parse(TENANT_RATE, tenantRequestsPerSecond, TENANT_BURST, tenantBurst);
        }
    }

    @Override
    public String getProviderId() {
        return RateLimitExecutorFactory.ID;
    }

    @Override
    public Class<Configuration> getExecutorConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public void setupConfiguration(@Nullable Configuration config) {
        Configuration settings = config == null ? new Configuration() : config;
        // Keycloak sets a profile up before it validates it
        settings.validateConfig();
        ofClient = settings.clientLimit();
        ofTenant = settings.tenantLimit();
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        switch (context.getEvent()) {
            case SERVICE_ACCOUNT_TOKEN_REQUEST, TOKEN_REQUEST, TOKEN_REFRESH -> takeTokens();
            default -> {
                // no token is asked for
            }
        }
    }

    private void takeTokens() throws ClientPolicyException {
        ClientModel client = session.getContext().getClient();
        if (client != null) {
            take("client", client.getId(), ofClient);
        }
        RealmModel realm = session.getContext().getRealm();
        take("tenant", realm.getId(), ofTenant);
    }

    private void take(String whose, String key, Optional<RateLimit> limit) throws RateLimitExceeded {
        if (limit.isPresent()) {
            OptionalLong wait = buckets.apply(key).take(limit.get(), System.nanoTime());
            if (wait.isPresent()) {
                throw RateLimitExceeded.in(session, whose, wait.getAsLong());
            }
        }
    }
}
