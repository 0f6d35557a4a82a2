package digital.webpremios.identity.keycloak.clientpolicy.lifetime;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import digital.webpremios.identity.denial.GrantDenial;
import digital.webpremios.identity.keycloak.clientpolicy.Once;
import digital.webpremios.identity.keycloak.clientpolicy.PolicyRefusal;
import digital.webpremios.identity.keycloak.clientpolicy.RefusedConfiguration;
import digital.webpremios.identity.keycloak.clientpolicy.UnknownSettings;
import digital.webpremios.identity.keycloak.clientpolicy.WholeNumber;
import digital.webpremios.identity.keycloak.compat.policy.ParsedOnce;
import digital.webpremios.identity.keycloak.compat.policy.PolicySubject;
import digital.webpremios.identity.keycloak.refreshtoken.PresentedRefreshToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Refuses a refresh token that was used longer ago than the grace period, and ends the sign-in that it belongs to. */
final class RefreshTokenRotationExecutor
        implements ClientPolicyExecutorProvider<RefreshTokenRotationExecutor.Configuration> {

    static final String GRACE = "grace-seconds";
    static final int MOST = 60;

    private final KeycloakSession session;
    private Configuration settings = new Configuration();

    RefreshTokenRotationExecutor(KeycloakSession session) {
        this.session = session;
    }

    /** The executor's settings as realm JSON has them. */
    public static final class Configuration extends ClientPolicyExecutorConfigurationRepresentation
            implements ParsedOnce {

        @JsonProperty(GRACE)
        @JsonSetter(nulls = Nulls.SKIP)
        private WholeNumber graceSeconds = WholeNumber.of(0);

        private final Once<Integer> grace = new Once<>(this::read);

        @Override
        public boolean validateConfig() {
            grace.get();
            return true;
        }

        private int read() {
            UnknownSettings.refuse(RefreshTokenRotationExecutorFactory.ID, this, GRACE);
            return graceSeconds
                    .within(0, MOST)
                    .orElseThrow(() -> RefusedConfiguration.of(
                            RefreshTokenRotationExecutorFactory.ID, GRACE, graceSeconds, "0 to " + MOST));
        }
    }

    @Override
    public String getProviderId() {
        return RefreshTokenRotationExecutorFactory.ID;
    }

    @Override
    public Class<Configuration> getExecutorConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public void setupConfiguration(@Nullable Configuration config) {
        settings = config == null ? new Configuration() : config;
        // Keycloak sets a profile up before it validates it
        settings.validateConfig();
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        switch (context.getEvent()) {
            case TOKEN_REFRESH -> check(new PolicySubject(context));
            case TOKEN_REFRESH_RESPONSE -> use(new PolicySubject(context));
            default -> {
                // no refresh token is used
            }
        }
    }

    private void check(PolicySubject subject) throws PolicyRefusal {
        RefreshTokenRotation.begin(session);
        Optional<PresentedRefreshToken> presented = presented(subject);
        if (presented.isPresent() && !presented.get().isAccepted(settings.grace.get())) {
            throw reused(presented.get());
        }
    }

    /** Keycloak has accepted the request; of several at the same time this may not be the first. */
    private void use(PolicySubject subject) throws PolicyRefusal {
        Optional<PresentedRefreshToken> presented = presented(subject);
        if (presented.isPresent() && !presented.get().use(settings.grace.get())) {
            throw reused(presented.get());
        }
    }

    private PolicyRefusal reused(PresentedRefreshToken token) {
        token.endSignIn();
        return PolicyRefusal.in(session, GrantDenial.REFRESH_REUSED);
    }

    private Optional<PresentedRefreshToken> presented(PolicySubject subject) {
        return subject.refreshToken().flatMap(encoded -> PresentedRefreshToken.of(session, encoded));
    }
}
