package digital.webpremios.identity.keycloak.compat.endpoint;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.endpoints.TokenEndpoint;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/** Keycloak's token endpoint, which need not measure parameters of which a grant knows that none is too long. */
final class HostedTokenEndpoint extends TokenEndpoint {

    private final KeycloakSession session;

    HostedTokenEndpoint(KeycloakSession session, EventBuilder event) {
        super(session, new TokenManager(), event);
        this.session = session;
    }

    @Override
    protected void checkParameters() {
        if (!areAdmitted(session.getContext().getHttpRequest().getDecodedFormParameters())) {
            super.checkParameters();
        }
    }

    /** Keycloak has taken control characters out of its own copy, which makes it no longer. */
    private boolean areAdmitted(MultivaluedMap<String, String> parameters) {
        OAuth2GrantType grant =
                session.getProvider(OAuth2GrantType.class, parameters.getFirst(OIDCLoginProtocol.GRANT_TYPE_PARAM));
        OIDCLoginProtocol protocol =
                (OIDCLoginProtocol) session.getProvider(LoginProtocol.class, OIDCLoginProtocol.LOGIN_PROTOCOL);
        return grant instanceof LimitedGrant limited
                && limited.parameterLimits().admit(protocol.getConfig(), parameters, grant.getTokenParameterNames());
    }
}
