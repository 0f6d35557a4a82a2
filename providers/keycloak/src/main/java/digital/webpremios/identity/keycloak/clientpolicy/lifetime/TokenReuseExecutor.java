package digital.webpremios.identity.keycloak.clientpolicy.lifetime;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import digital.webpremios.identity.keycloak.clientpolicy.ConfiguredExecutor;
import digital.webpremios.identity.keycloak.clientpolicy.Lazy;
import digital.webpremios.identity.keycloak.clientpolicy.RefusedConfiguration;
import digital.webpremios.identity.keycloak.clientpolicy.UnknownSettings;
import digital.webpremios.identity.keycloak.clientpolicy.WholeNumber;
import digital.webpremios.identity.keycloak.compat.policy.ParsedOnce;
import digital.webpremios.identity.keycloak.compat.policy.PolicySubject;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;

/**
 * Allows the machine grant to give a client the token that it got a moment ago. Where this executor does not run,
 * every request gets a token of its own.
 */
final class TokenReuseExecutor extends ConfiguredExecutor<TokenReuseExecutor.Configuration> {

    static final String ID = "webpremios-token-reuse";

    static final String WINDOW = "window-seconds";
    static final int MOST = 300;
    static final int HALF_A_MINUTE = 30;

    private static final Configuration DEFAULTS = new Configuration();

    TokenReuseExecutor(KeycloakSession session) {
        super(ID, session, Configuration.class, DEFAULTS);
    }

    /** The executor's settings as realm JSON has them. */
    public static final class Configuration extends ClientPolicyExecutorConfigurationRepresentation
            implements ParsedOnce {

        @JsonProperty(WINDOW)
        @JsonSetter(nulls = Nulls.SKIP)
        private WholeNumber windowSeconds = WholeNumber.of(HALF_A_MINUTE);

        private final Lazy<Integer> window = new Lazy<>(this::read);

        @Override
        public boolean validateConfig() {
            window.get();
            return true;
        }

        private int read() {
            UnknownSettings.refuse(ID, this, WINDOW);
            return windowSeconds
                    .within(1, MOST)
                    .orElseThrow(() -> RefusedConfiguration.of(ID, WINDOW, windowSeconds, "1 to " + MOST));
        }
    }

    @Override
    protected void onSetUp(Configuration current) {
        current.validateConfig();
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) {
        if (context.getEvent() == ClientPolicyEvent.SERVICE_ACCOUNT_TOKEN_RESPONSE) {
            new PolicySubject(context).allowReuse(settings().window.get());
        }
    }
}
