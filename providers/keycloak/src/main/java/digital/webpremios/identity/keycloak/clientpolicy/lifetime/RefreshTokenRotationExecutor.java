package digital.webpremios.identity.keycloak.clientpolicy.lifetime;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import digital.webpremios.identity.denial.GrantDenial;
import digital.webpremios.identity.keycloak.clientpolicy.ConfiguredExecutor;
import digital.webpremios.identity.keycloak.clientpolicy.Lazy;
import digital.webpremios.identity.keycloak.clientpolicy.PolicyRefusal;
import digital.webpremios.identity.keycloak.clientpolicy.RefusedConfiguration;
import digital.webpremios.identity.keycloak.clientpolicy.UnknownSettings;
import digital.webpremios.identity.keycloak.clientpolicy.WholeNumber;
import digital.webpremios.identity.keycloak.compat.policy.ParsedOnce;
import digital.webpremios.identity.keycloak.compat.policy.PolicySubject;
import digital.webpremios.identity.keycloak.refreshtoken.PresentedRefreshToken;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** Refuses a refresh token that was used before the grace period, and ends its sign-in. */
final class RefreshTokenRotationExecutor extends ConfiguredExecutor<RefreshTokenRotationExecutor.Configuration> {

    static final String ID = "webpremios-refresh-token-rotation";

    static final String GRACE = "grace-seconds";
    static final int MOST = 60;

    RefreshTokenRotationExecutor(KeycloakSession session) {
        super(ID, session, Configuration.class, new Configuration());
    }

    /** The executor's settings as realm JSON has them. */
    public static final class Configuration extends ClientPolicyExecutorConfigurationRepresentation
            implements ParsedOnce {

        @JsonProperty(GRACE)
        @JsonSetter(nulls = Nulls.SKIP)
        private WholeNumber graceSeconds = WholeNumber.of(0);

        private final Lazy<Integer> grace = new Lazy<>(this::read);

        @Override
        public boolean validateConfig() {
            grace.get();
            return true;
        }

        private int read() {
            UnknownSettings.refuse(ID, this, GRACE);
            return graceSeconds
                    .within(0, MOST)
                    .orElseThrow(() -> RefusedConfiguration.of(ID, GRACE, graceSeconds, "0 to " + MOST));
        }
    }

    @Override
    protected void onSetUp(Configuration current) {
        current.validateConfig();
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
        RefreshTokenRotation.begin(session());
        Optional<PresentedRefreshToken> presented = presented(subject);
        if (presented.isPresent()
                && !presented.get().isAccepted(settings().grace.get())) {
            throw reused(presented.get());
        }
    }

    /** Records the use. Keycloak has accepted the request, but of simultaneous requests another may have been first. */
    private void use(PolicySubject subject) throws PolicyRefusal {
        Optional<PresentedRefreshToken> presented = presented(subject);
        if (presented.isPresent() && !presented.get().use(settings().grace.get())) {
            throw reused(presented.get());
        }
    }

    private PolicyRefusal reused(PresentedRefreshToken token) {
        token.endSignIn();
        return PolicyRefusal.in(session(), GrantDenial.REFRESH_REUSED);
    }

    private Optional<PresentedRefreshToken> presented(PolicySubject subject) {
        return subject.refreshToken().flatMap(encoded -> PresentedRefreshToken.of(session(), encoded));
    }
}
