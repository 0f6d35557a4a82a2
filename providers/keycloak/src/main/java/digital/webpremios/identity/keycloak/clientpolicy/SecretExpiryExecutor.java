package digital.webpremios.identity.keycloak.clientpolicy;

import com.fasterxml.jackson.annotation.JsonProperty;
import digital.webpremios.identity.keycloak.compat.ClientSecret;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/**
 * Completes Keycloak's {@code secret-rotation}: that one gives a secret its end when a client is saved or exchanges a
 * code, and nobody notice. What ends is refused by Keycloak's own authenticator.
 */
final class SecretExpiryExecutor implements ClientPolicyExecutorProvider<SecretExpiryExecutor.Configuration> {

    static final String MAXIMUM_AGE = "maximum-age-seconds";
    static final String NOTICE = "notice-seconds";

    private final KeycloakSession session;
    private final SecretNotices notices;
    private final SecretClocks clocks;
    private OptionalLong maximumAge = OptionalLong.empty();
    private OptionalLong notice = OptionalLong.empty();

    SecretExpiryExecutor(KeycloakSession session, SecretNotices notices, SecretClocks clocks) {
        this.session = session;
        this.notices = notices;
        this.clocks = clocks;
    }

    /** The executor's settings as realm JSON has them. */
    public static final class Configuration extends ClientPolicyExecutorConfigurationRepresentation {

        @JsonProperty(MAXIMUM_AGE)
        private @Nullable String maximumAgeSeconds;

        @JsonProperty(NOTICE)
        private @Nullable String noticeSeconds;

        @Override
        public boolean validateConfig() {
            try {
                OptionalLong most = maximumAge();
                OptionalLong before = notice();
                if (most.isPresent() && before.isPresent() && before.getAsLong() > most.getAsLong()) {
                    throw new IllegalArgumentException(
                            NOTICE + " is '" + before.getAsLong() + "'; expected at most the maximum age");
                }
                return true;
            } catch (IllegalArgumentException e) {
                throw RefusedConfiguration.of(SecretExpiryExecutorFactory.ID, String.valueOf(e.getMessage()));
            }
        }

        private OptionalLong maximumAge() {
            return SecondsSetting.parse(MAXIMUM_AGE, maximumAgeSeconds);
        }

        private OptionalLong notice() {
            return SecondsSetting.parse(NOTICE, noticeSeconds);
        }
    }

    @Override
    public String getProviderId() {
        return SecretExpiryExecutorFactory.ID;
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
        maximumAge = settings.maximumAge();
        notice = settings.notice();
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) {
        switch (context.getEvent()) {
            case SERVICE_ACCOUNT_TOKEN_RESPONSE, TOKEN_RESPONSE, TOKEN_REFRESH_RESPONSE ->
                look(session.getContext().getClient());
            default -> {
                // no secret has been used
            }
        }
    }

    private void look(@Nullable ClientModel client) {
        if (client == null) {
            return;
        }
        ClientSecret secret = new ClientSecret(session, client);
        if (!secret.isUsed()) {
            return;
        }
        OptionalLong end = secret.endsAt();
        if (end.isEmpty()) {
            maximumAge.ifPresent(seconds -> clocks.start(session, client, seconds));
        } else if (notice.isPresent() && end.getAsLong() - now() <= notice.getAsLong()) {
            notices.give(session, client, secret, end.getAsLong());
        }
    }

    private static long now() {
        return Time.currentTimeMillis() / 1000;
    }
}
