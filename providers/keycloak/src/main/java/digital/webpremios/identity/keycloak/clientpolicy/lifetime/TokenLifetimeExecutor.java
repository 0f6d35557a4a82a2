package digital.webpremios.identity.keycloak.clientpolicy.lifetime;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import digital.webpremios.identity.cognito.token.TokenLifetime;
import digital.webpremios.identity.denial.PolicyDenial.TokenLifetimeOutOfBounds;
import digital.webpremios.identity.keycloak.clientpolicy.ClientChange;
import digital.webpremios.identity.keycloak.clientpolicy.ConfiguredExecutor;
import digital.webpremios.identity.keycloak.clientpolicy.Lazy;
import digital.webpremios.identity.keycloak.clientpolicy.RefusedConfiguration;
import digital.webpremios.identity.keycloak.clientpolicy.UnknownSettings;
import digital.webpremios.identity.keycloak.clientpolicy.WholeNumber;
import digital.webpremios.identity.keycloak.compat.policy.ParsedOnce;
import digital.webpremios.identity.keycloak.compat.policy.PolicySubject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** Refuses to save a client whose token lifetime is out of bounds, and caps the lifetime of issued tokens. */
final class TokenLifetimeExecutor extends ConfiguredExecutor<TokenLifetimeExecutor.Configuration> {

    static final String ID = "webpremios-token-lifetime";

    static final String MINIMUM = "minimum-seconds";
    static final String MAXIMUM = "maximum-seconds";
    static final int FIVE_MINUTES = 300;
    static final int ONE_DAY = 86_400;

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{1,6}");

    private static final Configuration DEFAULTS = new Configuration();

    TokenLifetimeExecutor(KeycloakSession session) {
        super(ID, session, Configuration.class, DEFAULTS);
    }

    /** The executor's settings as realm JSON has them. */
    public static final class Configuration extends ClientPolicyExecutorConfigurationRepresentation
            implements ParsedOnce {

        @JsonProperty(MINIMUM)
        @JsonSetter(nulls = Nulls.SKIP)
        private WholeNumber minimumSeconds = WholeNumber.of(FIVE_MINUTES);

        @JsonProperty(MAXIMUM)
        @JsonSetter(nulls = Nulls.SKIP)
        private WholeNumber maximumSeconds = WholeNumber.of(ONE_DAY);

        private final Lazy<Bounds> bounds = new Lazy<>(this::read);

        private record Bounds(int minimum, int maximum) {

            boolean contain(String text) {
                return SIX_DIGITS.matcher(text).matches()
                        && Integer.parseInt(text) >= minimum
                        && Integer.parseInt(text) <= maximum;
            }
        }

        @Override
        public boolean validateConfig() {
            bounds.get();
            return true;
        }

        private Bounds read() {
            UnknownSettings.refuse(ID, this, MINIMUM, MAXIMUM);
            int minimum = minimumSeconds
                    .within(1, ONE_DAY)
                    .orElseThrow(() -> refused(MINIMUM, minimumSeconds, "1 to " + ONE_DAY));
            int maximum = maximumSeconds
                    .within(minimum, ONE_DAY)
                    .orElseThrow(() -> refused(MAXIMUM, maximumSeconds, minimum + " (the minimum) to " + ONE_DAY));
            return new Bounds(minimum, maximum);
        }

        private static RuntimeException refused(String field, WholeNumber found, String expected) {
            return RefusedConfiguration.of(ID, field, found, expected);
        }
    }

    @Override
    protected void onSetUp(Configuration current) {
        current.validateConfig();
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        switch (context.getEvent()) {
            case REGISTER, UPDATE -> checkProposed(new PolicySubject(context));
            case SERVICE_ACCOUNT_TOKEN_RESPONSE, TOKEN_RESPONSE, TOKEN_REFRESH_RESPONSE ->
                new PolicySubject(context).capLifetime(settings().bounds.get().maximum());
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
        Configuration.Bounds bounds = settings().bounds.get();
        if (proposed.isPresent() && !bounds.contain(proposed.get().strip())) {
            throw new ClientChange(session(), subject)
                    .refuse(new TokenLifetimeOutOfBounds(proposed.get(), bounds.minimum(), bounds.maximum()));
        }
    }
}
