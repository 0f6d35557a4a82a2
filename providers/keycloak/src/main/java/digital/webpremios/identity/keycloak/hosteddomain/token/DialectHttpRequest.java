package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.cognito.request.ClientRequest;
import digital.webpremios.identity.cognito.request.PresentedToken;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.util.BasicAuthHelper;

/** A token request as Keycloak's own endpoint would have been sent it: parameters in the body, credentials encoded. */
final class DialectHttpRequest implements HttpRequest {

    private final HttpRequest original;
    private final HttpHeaders headers;
    private final MultivaluedMap<String, String> form;

    private DialectHttpRequest(HttpRequest original, HttpHeaders headers, MultivaluedMap<String, String> form) {
        this.original = original;
        this.headers = headers;
        this.form = form;
    }

    static HttpRequest of(KeycloakSession session, ClientRequest request) {
        return of(
                session,
                request.basic()
                        .map(basic -> BasicAuthHelper.RFC6749.createHeader(basic.clientId(), basic.clientSecret())),
                request.parameters().values());
    }

    static HttpRequest of(KeycloakSession session, PresentedToken token) {
        return of(session, Optional.of(token.authorization()), Map.of());
    }

    private static HttpRequest of(KeycloakSession session, Optional<String> authorization, Map<String, String> form) {
        HttpRequest original = session.getContext().getHttpRequest();
        return new DialectHttpRequest(
                original,
                DialectHttpHeaders.of(original.getHttpHeaders(), authorization),
                new MultivaluedHashMap<>(form));
    }

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
        return new MultivaluedHashMap<>();
    }

    @Override
    public HttpHeaders getHttpHeaders() {
        return headers;
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
}
