package digital.webpremios.identity.keycloak.clientpolicy.limit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import digital.webpremios.identity.keycloak.clientpolicy.Lazy;
import digital.webpremios.identity.keycloak.clientpolicy.RefusedConfiguration;
import digital.webpremios.identity.keycloak.clientpolicy.UnknownSettings;
import digital.webpremios.identity.keycloak.clientpolicy.WholeNumber;
import digital.webpremios.identity.keycloak.compat.policy.ParsedOnce;
import digital.webpremios.identity.limit.RateLimit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;

/** The settings of {@link RateLimitExecutorFactory} as realm JSON has them. */
public final class RateLimitSettings extends ClientPolicyExecutorConfigurationRepresentation implements ParsedOnce {

    /** The id of the executor that has these settings. */
    public static final String EXECUTOR = "webpremios-rate-limit";

    static final RateLimitSetting CLIENT = RateLimitSetting.perSecond("client-requests-per-second", "client-burst");
    static final RateLimitSetting TENANT = RateLimitSetting.perSecond("tenant-requests-per-second", "tenant-burst");
    static final RateLimitSetting FAILURES =
            RateLimitSetting.perMinute("failed-authentications-per-minute", "failed-authentications-burst");
    static final int DEFAULT_BURST = 1;
    static final int DEFAULT_FAILURES = 10;

    @JsonProperty("client-requests-per-second")
    private @Nullable String clientRequestsPerSecond;

    @JsonProperty("client-burst")
    @JsonSetter(nulls = Nulls.SKIP)
    private WholeNumber clientBurst = WholeNumber.of(DEFAULT_BURST);

    @JsonProperty("tenant-requests-per-second")
    private @Nullable String tenantRequestsPerSecond;

    @JsonProperty("tenant-burst")
    @JsonSetter(nulls = Nulls.SKIP)
    private WholeNumber tenantBurst = WholeNumber.of(DEFAULT_BURST);

    @JsonProperty("failed-authentications-per-minute")
    private @Nullable String failedAuthenticationsPerMinute;

    @JsonProperty("failed-authentications-burst")
    @JsonSetter(nulls = Nulls.SKIP)
    private WholeNumber failedAuthenticationsBurst = WholeNumber.of(DEFAULT_FAILURES);

    private final Lazy<Limits> limits = new Lazy<>(this::read);

    /** The three limits; empty where the settings say that there is none. */
    record Limits(Optional<RateLimit> client, Optional<RateLimit> tenant, Optional<RateLimit> failures) {

        /** The limit of one source address without genuine credentials: the client's, or the next limit that is set. */
        Optional<RateLimit> source() {
            return client.or(() -> tenant).or(() -> failures);
        }
    }

    @Override
    public boolean validateConfig() {
        limits();
        return true;
    }

    /**
     * The limits.
     *
     * @throws jakarta.ws.rs.BadRequestException naming the setting that cannot be used
     */
    Limits limits() {
        return limits.get();
    }

    private Limits read() {
        UnknownSettings.refuse(
                EXECUTOR,
                this,
                CLIENT.rate(),
                CLIENT.burst(),
                TENANT.rate(),
                TENANT.burst(),
                FAILURES.rate(),
                FAILURES.burst());
        try {
            return new Limits(
                    CLIENT.parse(clientRequestsPerSecond, clientBurst),
                    TENANT.parse(tenantRequestsPerSecond, tenantBurst),
                    FAILURES.parse(failedAuthenticationsPerMinute, failedAuthenticationsBurst));
        } catch (IllegalArgumentException e) {
            throw RefusedConfiguration.of(EXECUTOR, String.valueOf(e.getMessage()));
        }
    }
}
