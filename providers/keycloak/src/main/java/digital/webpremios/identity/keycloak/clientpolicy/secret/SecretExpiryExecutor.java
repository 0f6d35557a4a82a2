package digital.webpremios.identity.keycloak.clientpolicy.secret;

import com.fasterxml.jackson.annotation.JsonProperty;
import digital.webpremios.identity.keycloak.clientpolicy.ConfiguredExecutor;
import digital.webpremios.identity.keycloak.clientpolicy.Lazy;
import digital.webpremios.identity.keycloak.clientpolicy.RefusedConfiguration;
import digital.webpremios.identity.keycloak.clientpolicy.SecondsSetting;
import digital.webpremios.identity.keycloak.clientpolicy.UnknownSettings;
import digital.webpremios.identity.keycloak.compat.endpoint.ClientSecret;
import digital.webpremios.identity.keycloak.compat.policy.ParsedOnce;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;

/**
 * Completes Keycloak's {@code secret-rotation}, which sets a secret's expiry only when a client is saved or exchanges a
 * code, and tells nobody. This executor also covers machine clients, and announces the expiry. Keycloak's authenticator
 * refuses expired secrets.
 */
final class SecretExpiryExecutor extends ConfiguredExecutor<SecretExpiryExecutor.Configuration> {

    static final String ID = NodeSecrets.EXECUTOR;

    static final String MAXIMUM_AGE = "maximum-age-seconds";
    static final String NOTICE = "notice-seconds";

    private static final Configuration DEFAULTS = new Configuration();

    SecretExpiryExecutor(KeycloakSession session) {
        super(ID, session, Configuration.class, DEFAULTS);
    }

    /** The executor's settings as realm JSON has them. */
    public static final class Configuration extends ClientPolicyExecutorConfigurationRepresentation
            implements ParsedOnce {

        @JsonProperty(MAXIMUM_AGE)
        private @Nullable String maximumAgeSeconds;

        @JsonProperty(NOTICE)
        private @Nullable String noticeSeconds;

        private final Lazy<Bounds> bounds = new Lazy<>(this::read);

        private record Bounds(OptionalLong maximumAge, OptionalLong notice) {}

        @Override
        public boolean validateConfig() {
            bounds.get();
            return true;
        }

        private Bounds read() {
            UnknownSettings.refuse(ID, this, MAXIMUM_AGE, NOTICE);
            try {
                OptionalLong most = SecondsSetting.parse(MAXIMUM_AGE, maximumAgeSeconds);
                OptionalLong before = SecondsSetting.parse(NOTICE, noticeSeconds);
                if (most.isPresent() && before.isPresent() && before.getAsLong() > most.getAsLong()) {
                    throw new IllegalArgumentException(
                            NOTICE + " is '" + before.getAsLong() + "'; expected at most the maximum age");
                }
                return new Bounds(most, before);
            } catch (IllegalArgumentException e) {
                throw RefusedConfiguration.of(ID, String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    protected void onSetUp(Configuration current) {
        current.validateConfig();
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) {
        switch (context.getEvent()) {
            case SERVICE_ACCOUNT_TOKEN_RESPONSE, TOKEN_RESPONSE, TOKEN_REFRESH_RESPONSE ->
                look(session().getContext().getClient());
            default -> {
                // no secret was used
            }
        }
    }

    private void look(@Nullable ClientModel client) {
        if (client == null) {
            return;
        }
        ClientSecret secret = new ClientSecret(session(), client);
        if (!secret.isUsed()) {
            return;
        }
        OptionalLong end = secret.endsAt();
        if (end.isEmpty()) {
            settings()
                    .bounds
                    .get()
                    .maximumAge()
                    .ifPresent(seconds -> NodeSecrets.of(session()).clocks().start(session(), client, seconds));
            return;
        }
        OptionalLong notice = settings().bounds.get().notice();
        if (notice.isPresent() && end.getAsLong() - now() <= notice.getAsLong()) {
            NodeSecrets.of(session()).notices().give(session(), client, secret, end.getAsLong());
        }
    }

    private static long now() {
        return Time.currentTimeMillis() / 1000;
    }
}
