package digital.webpremios.identity.keycloak.compat.endpoint;

import jakarta.enterprise.inject.IllegalProductException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.endpoints.TokenEndpoint;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/**
 * Runs Keycloak's token endpoint in process, so that client authentication, client policies, DPoP and the grants remain
 * Keycloak's.
 */
public final class NativeTokenEndpoint {

    private NativeTokenEndpoint() {}

    /**
     * Processes the session's current request.
     *
     * @throws jakarta.ws.rs.WebApplicationException if Keycloak or the grant refuses; see {@link NativeRefusal}
     */
    public static Response process(KeycloakSession session, EventBuilder event) {
        return new Endpoint(session, event).processGrantRequest();
    }

    /** Whether the request was made to Keycloak's own endpoint. */
    public static boolean isMatchedBy(@Nullable ResourceInfo resource) {
        try {
            return resource != null && resource.getResourceClass() == TokenEndpoint.class;
        } catch (IllegalProductException e) {
            // the injected proxy stands for nothing if the server refused the request before any resource
            return false;
        }
    }

    /** Skips Keycloak's length check when the grant knows that no parameter is too long. */
    private static final class Endpoint extends TokenEndpoint {

        private final KeycloakSession session;

        Endpoint(KeycloakSession session, EventBuilder event) {
            super(session, new TokenManager(), event);
            this.session = session;
        }

        @Override
        protected void checkParameters() {
            if (!areAdmitted(session.getContext().getHttpRequest().getDecodedFormParameters())) {
                super.checkParameters();
            }
        }

        /** Checks the parameters as sent. Keycloak's copy is without control characters, so it is not longer. */
        private boolean areAdmitted(MultivaluedMap<String, String> parameters) {
            OAuth2GrantType grant =
                    session.getProvider(OAuth2GrantType.class, parameters.getFirst(OIDCLoginProtocol.GRANT_TYPE_PARAM));
            OIDCLoginProtocol protocol =
                    (OIDCLoginProtocol) session.getProvider(LoginProtocol.class, OIDCLoginProtocol.LOGIN_PROTOCOL);
            return grant instanceof ParameterLimits.Grant limited
                    && limited.parameterLimits()
                            .admit(protocol.getConfig(), parameters, grant.getTokenParameterNames());
        }
    }
}
