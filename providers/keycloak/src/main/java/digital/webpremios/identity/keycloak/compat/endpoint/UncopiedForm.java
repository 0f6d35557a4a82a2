package digital.webpremios.identity.keycloak.compat.endpoint;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;
import org.keycloak.http.HttpResponse;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.TokenEndpoint;

/**
 * Gives Keycloak's token endpoint the parameters of a request without its copy of them, which costs a tenth of what the
 * rest of a token allocates (decision 45). The endpoint finds no form, sets its headers, and then, before it reads a
 * parameter, has the form.
 */
final class UncopiedForm {

    private static final Optional<Fields> FIELDS = Fields.find();

    private UncopiedForm() {}

    /** Whether this version of Keycloak lets the pack set the endpoint's form. Otherwise the endpoint copies it. */
    static boolean isPossible() {
        return FIELDS.isPresent();
    }

    /** Gives the form to an endpoint of the session's request. */
    static TokenEndpoint give(
            KeycloakSession session, MultivaluedMap<String, String> form, Supplier<? extends TokenEndpoint> maker) {
        HttpRequest request = session.getContext().getHttpRequest();
        HttpResponse response = session.getContext().getHttpResponse();
        Handover handover = new Handover(response, form);
        session.getContext().setHttpRequest(new WithoutForm(request));
        session.getContext().setHttpResponse(handover);
        try {
            TokenEndpoint endpoint = maker.get();
            handover.endpoint = endpoint;
            return endpoint;
        } finally {
            session.getContext().setHttpRequest(request);
            session.getContext().setHttpResponse(response);
        }
    }

    /** The endpoint's own fields. Keycloak sets them from the request, and has no other way. */
    private record Fields(VarHandle form, VarHandle grantType) {

        static Optional<Fields> find() {
            try {
                MethodHandles.Lookup fields =
                        MethodHandles.privateLookupIn(TokenEndpoint.class, MethodHandles.lookup());
                return Optional.of(new Fields(
                        fields.findVarHandle(TokenEndpoint.class, "formParams", MultivaluedMap.class),
                        fields.findVarHandle(TokenEndpoint.class, "grantType", String.class)));
            } catch (ReflectiveOperationException e) {
                return Optional.empty();
            }
        }

        void set(TokenEndpoint endpoint, MultivaluedMap<String, String> parameters) {
            form.set(endpoint, parameters);
            grantType.set(endpoint, parameters.getFirst(OIDCLoginProtocol.GRANT_TYPE_PARAM));
        }
    }

    /** The response that the endpoint sees. The endpoint sets a header on it right after it has looked for the form. */
    private static final class Handover implements HttpResponse {

        private final HttpResponse response;
        private final MultivaluedMap<String, String> form;
        private @Nullable TokenEndpoint endpoint;

        Handover(HttpResponse response, MultivaluedMap<String, String> form) {
            this.response = response;
            this.form = form;
        }

        @Override
        public void setHeader(String name, String value) {
            TokenEndpoint waiting = endpoint;
            if (waiting != null) {
                // the grant may change its own copy, not the request's
                FIELDS.orElseThrow().set(waiting, new MultivaluedHashMap<>(form));
                endpoint = null;
            }
            response.setHeader(name, value);
        }

        @Override
        public int getStatus() {
            return response.getStatus();
        }

        /** Not marked as an override, so that it may be one or not: Keycloak 26.8 deprecates it. */
        @SuppressWarnings("MissingOverride")
        public void setStatus(int statusCode) {
            // the endpoint answers by its own response
        }

        @Override
        public void addHeader(String name, String value) {
            response.addHeader(name, value);
        }

        @Override
        public void setCookieIfAbsent(NewCookie cookie) {
            response.setCookieIfAbsent(cookie);
        }
    }

    /** The request that the endpoint sees: the client's, without its form. */
    private record WithoutForm(HttpRequest original) implements HttpRequest {

        @Override
        public String getHttpMethod() {
            return original.getHttpMethod();
        }

        @Override
        public MultivaluedMap<String, String> getDecodedFormParameters() {
            return new MultivaluedHashMap<>();
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

        /** The class alone: headers may have secrets. */
        @Override
        public String toString() {
            return "WithoutForm";
        }
    }
}
