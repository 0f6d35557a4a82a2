package digital.webpremios.identity.keycloak.compat.token;

import digital.webpremios.identity.keycloak.compat.policy.ClientPolicyCache;
import digital.webpremios.identity.keycloak.compat.policy.PolicySubject.CappedToken;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenManager.AccessTokenResponseBuilder;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ServiceAccountTokenRequestContext;
import org.keycloak.services.clientpolicy.context.ServiceAccountTokenResponseContext;

/**
 * Asks the realm's client policies, at the two events of a service account's token. What a policy seldom looks at, the
 * session and the token as Keycloak has them, is made when it does.
 */
public final class MachinePolicyEvents {

    private final ClientPolicyCache policies;
    private final KeycloakSession session;
    private final MultivaluedMap<String, String> parameters;
    private final MachineSession machineSession;

    public MachinePolicyEvents(
            ClientPolicyCache policies,
            KeycloakSession session,
            MultivaluedMap<String, String> parameters,
            MachineSession machineSession) {
        this.policies = policies;
        this.session = session;
        this.parameters = parameters;
        this.machineSession = machineSession;
    }

    /** {@code SERVICE_ACCOUNT_TOKEN_REQUEST}. */
    public void beforeIssuing() throws ClientPolicyException {
        policies.trigger(session, new RequestContext());
    }

    /** {@code SERVICE_ACCOUNT_TOKEN_RESPONSE}. */
    public void beforeAnswering(MachineTokenDraft draft) throws ClientPolicyException {
        policies.trigger(session, new ResponseContext(draft));
    }

    @SuppressWarnings("NullAway") // the superclass never reads the session that is overridden here
    private final class RequestContext extends ServiceAccountTokenRequestContext {
        RequestContext() {
            super(parameters, null);
        }

        @Override
        public AuthenticatedClientSessionModel getClientSession() {
            return machineSession.clientSession();
        }

        @Override
        public ClientModel getClient() {
            return machineSession.client();
        }

        @Override
        public @Nullable String getScopeParameter() {
            return machineSession.scope();
        }
    }

    @SuppressWarnings("NullAway") // as above
    private final class ResponseContext extends ServiceAccountTokenResponseContext implements CappedToken {
        private final MachineTokenDraft draft;

        ResponseContext(MachineTokenDraft draft) {
            super(parameters, null, null);
            this.draft = draft;
        }

        @Override
        public AuthenticatedClientSessionModel getClientSession() {
            return machineSession.clientSession();
        }

        @Override
        public AccessTokenResponseBuilder getAccessTokenResponseBuilder() {
            return draft.responseBuilder();
        }

        @Override
        public ClientModel getClient() {
            return machineSession.client();
        }

        @Override
        public @Nullable String getScopeParameter() {
            return machineSession.scope();
        }

        @Override
        public void capLifetime(int seconds) {
            draft.capLifetime(seconds);
        }
    }
}
