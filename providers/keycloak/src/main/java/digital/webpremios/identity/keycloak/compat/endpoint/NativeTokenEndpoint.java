package digital.webpremios.identity.keycloak.compat.endpoint;

import jakarta.enterprise.inject.IllegalProductException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.http.HttpRequest;
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
        return endpoint(session, event).processGrantRequest();
    }

    /**
     * Creates the endpoint. Keycloak's copies each parameter through regular expressions, compiled for each value, that
     * remove control characters. It is given the form as it is where no value has one, and none is too long.
     */
    private static TokenEndpoint endpoint(KeycloakSession session, EventBuilder event) {
        HttpRequest sent = session.getContext().getHttpRequest();
        MultivaluedMap<String, String> form = sent.getDecodedFormParameters();
        if (!areAdmitted(session, form)) {
            return new TokenEndpoint(session, new TokenManager(), event);
        }
        return hasControlCharacter(form) || !UncopiedForm.isPossible()
                ? new Endpoint(session, event)
                : UncopiedForm.give(session, form, () -> new Endpoint(session, event));
    }

    /** Checks the lengths as sent. Keycloak's copy is without control characters, so it is not longer. */
    private static boolean areAdmitted(KeycloakSession session, MultivaluedMap<String, String> form) {
        OAuth2GrantType grant =
                session.getProvider(OAuth2GrantType.class, form.getFirst(OIDCLoginProtocol.GRANT_TYPE_PARAM));
        OIDCLoginProtocol protocol =
                (OIDCLoginProtocol) session.getProvider(LoginProtocol.class, OIDCLoginProtocol.LOGIN_PROTOCOL);
        return grant instanceof ParameterLimits.Grant limited
                && limited.parameterLimits().admit(protocol.getConfig(), form, grant.getTokenParameterNames());
    }

    private static boolean hasControlCharacter(MultivaluedMap<String, String> form) {
        for (List<String> values : form.values()) {
            for (String value : values) {
                for (int i = 0; i < value.length(); i++) {
                    if (Character.isISOControl(value.charAt(i))) {
                        return true;
                    }
                }
            }
        }
        return false;
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

    /** Skips Keycloak's length check, because the lengths were checked before. */
    private static final class Endpoint extends TokenEndpoint {

        Endpoint(KeycloakSession session, EventBuilder event) {
            super(session, new TokenManager(), event);
        }

        @Override
        protected void checkParameters() {}
    }
}
