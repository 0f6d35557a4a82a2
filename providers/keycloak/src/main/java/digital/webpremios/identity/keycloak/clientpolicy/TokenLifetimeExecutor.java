package digital.webpremios.identity.keycloak.clientpolicy;

import com.fasterxml.jackson.annotation.JsonProperty;
import digital.webpremios.identity.cognito.TokenLifetime;
import digital.webpremios.identity.denial.PolicyDenial.TokenLifetimeOutOfBounds;
import digital.webpremios.identity.keycloak.compat.ParsedOnce;
import digital.webpremios.identity.keycloak.compat.PolicySubject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Refuses a client's lifetime outside the bounds when it is saved, and caps tokens when they are issued. */
final class TokenLifetimeExecutor implements ClientPolicyExecutorProvider<TokenLifetimeExecutor.Configuration> {

    static final String MINIMUM = "minimum-seconds";
    static final String MAXIMUM = "maximum-seconds";
    static final int FIVE_MINUTES = 300;
    static final int ONE_DAY = 86_400;

    private final KeycloakSession session;
    private Configuration configuration = new Configuration();

    TokenLifetimeExecutor(KeycloakSession session) {
        this.session = session;
    }

    /** The executor's settings as realm JSON has them. */
    public static final class Configuration extends ClientPolicyExecutorConfigurationRepresentation
            implements ParsedOnce {

        @JsonProperty(MINIMUM)
        private int minimumSeconds = FIVE_MINUTES;

        @JsonProperty(MAXIMUM)
        private int maximumSeconds = ONE_DAY;

        @Override
        public boolean validateConfig() {
            if (minimumSeconds < 1 || minimumSeconds > ONE_DAY) {
                throw refused(MINIMUM, minimumSeconds, "1 to " + ONE_DAY);
            }
            if (maximumSeconds < minimumSeconds || maximumSeconds > ONE_DAY) {
                throw refused(MAXIMUM, maximumSeconds, minimumSeconds + " (the minimum) to " + ONE_DAY);
            }
            return true;
        }

        private static RuntimeException refused(String field, int found, String expected) {
            return RefusedConfiguration.of(TokenLifetimeExecutorFactory.ID, field, found, expected);
        }
    }

    @Override
    public String getProviderId() {
        return TokenLifetimeExecutorFactory.ID;
    }

    @Override
    public Class<Configuration> getExecutorConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public void setupConfiguration(@Nullable Configuration config) {
        configuration = config == null ? new Configuration() : config;
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        switch (context.getEvent()) {
            case REGISTER, UPDATE -> checkProposed(new PolicySubject(context));
            case SERVICE_ACCOUNT_TOKEN_RESPONSE, TOKEN_RESPONSE, TOKEN_REFRESH_RESPONSE ->
                new PolicySubject(context).capLifetime(configuration.maximumSeconds);
            default -> {
                // no lifetime is at stake
            }
        }
    }

    private void checkProposed(PolicySubject subject) throws ClientPolicyException {
        Optional<String> proposed = subject.proposedClient()
                .map(client -> client.getAttributes())
                .map(attributes -> attributes.get(TokenLifetime.CLIENT_ATTRIBUTE))
                .filter(text -> !text.isBlank());
        if (proposed.isPresent() && !isWithinBounds(proposed.get().strip())) {
            throw new ClientChange(session, subject)
                    .refuse(new TokenLifetimeOutOfBounds(
                            proposed.get(), configuration.minimumSeconds, configuration.maximumSeconds));
        }
    }

    private boolean isWithinBounds(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            return false;
        }
        int seconds = Integer.parseInt(text);
        return seconds >= configuration.minimumSeconds && seconds <= configuration.maximumSeconds;
    }
}
