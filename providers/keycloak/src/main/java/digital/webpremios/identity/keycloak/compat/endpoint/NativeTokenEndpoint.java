package digital.webpremios.identity.keycloak.compat.endpoint;

import jakarta.enterprise.inject.IllegalProductException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.http.FormPartValue;
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

    private static final String PLAIN_FORM = NativeTokenEndpoint.class.getName() + ".plain-form";

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
     * Creates the endpoint. It copies each parameter through regular expressions, compiled for each value, that remove
     * control characters. So it sees only the grant type where the grant reads the request itself, no value has a
     * control character, and none is too long.
     */
    private static TokenEndpoint endpoint(KeycloakSession session, EventBuilder event) {
        HttpRequest sent = session.getContext().getHttpRequest();
        MultivaluedMap<String, String> form = sent.getDecodedFormParameters();
        if (!areAdmitted(session, form)) {
            return new TokenEndpoint(session, new TokenManager(), event);
        }
        if (hasControlCharacter(form)) {
            return new Endpoint(session, event);
        }
        MultivaluedMap<String, String> grantTypeAlone = new MultivaluedHashMap<>();
        grantTypeAlone.putSingle(OIDCLoginProtocol.GRANT_TYPE_PARAM, form.getFirst(OIDCLoginProtocol.GRANT_TYPE_PARAM));
        session.setAttribute(PLAIN_FORM, new MultivaluedHashMap<>(form));
        session.getContext().setHttpRequest(new FormOfRequest(sent, grantTypeAlone));
        try {
            return new Endpoint(session, event);
        } finally {
            session.getContext().setHttpRequest(sent);
        }
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

    /** Gives a grant the parameters that the endpoint did not see. */
    @SuppressWarnings("unchecked") // only this class sets the attribute
    public static void completeParameters(OAuth2GrantType.Context grant) {
        Object plain = grant.getSession().getAttribute(PLAIN_FORM);
        if (plain != null) {
            grant.setFormParams((MultivaluedHashMap<String, String>) plain);
        }
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

    /** A request with other form parameters. */
    private record FormOfRequest(HttpRequest original, MultivaluedMap<String, String> form) implements HttpRequest {

        @Override
        public String getHttpMethod() {
            return original.getHttpMethod();
        }

        @Override
        public MultivaluedMap<String, String> getDecodedFormParameters() {
            return form;
        }

        @Override
        public MultivaluedMap<String, FormPartValue> getMultiPartFormParameters() {
            return original.getMultiPartFormParameters();
        }

        @Override
        public HttpHeaders getHttpHeaders() {
            return original.getHttpHeaders();
        }

        @Override
        public X509Certificate[] getClientCertificateChain() {
            return original.getClientCertificateChain();
        }

        @Override
        public UriInfo getUri() {
            return original.getUri();
        }

        @Override
        public boolean isProxyTrusted() {
            return original.isProxyTrusted();
        }

        /** The class alone: parameters may be secrets. */
        @Override
        public String toString() {
            return "FormOfRequest";
        }
    }
}
