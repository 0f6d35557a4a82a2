package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.cognito.request.ClientRequest;
import digital.webpremios.identity.cognito.request.PresentedToken;
import jakarta.ws.rs.core.AbstractMultivaluedMap;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.util.BasicAuthHelper;

/** The request as Keycloak sees it: parameters in the body, credentials encoded by RFC 6749. */
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
                original, Headers.of(original.getHttpHeaders(), authorization), new MultivaluedHashMap<>(form));
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

    /**
     * The headers as Keycloak sees them. {@code Authorization} is encoded by RFC 6749. {@code Origin} is removed: a
     * hosted domain answers every origin, but Keycloak refuses origins that the client has not registered. The content
     * type is always a form's, also if all parameters were in the query.
     */
    private static final class Headers implements HttpHeaders {

        private static final Set<String> REPLACED = Set.of("authorization", "origin", "content-type");

        private final HttpHeaders original;
        private final MultivaluedMap<String, String> headers;

        private Headers(HttpHeaders original, MultivaluedMap<String, String> headers) {
            this.original = original;
            this.headers = headers;
        }

        /**
         * Changes the headers of the request.
         *
         * @param authorization the only value of {@code Authorization}, if there is to be one
         */
        static HttpHeaders of(HttpHeaders original, Optional<String> authorization) {
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            original.getRequestHeaders().forEach((name, values) -> {
                if (!REPLACED.contains(name.toLowerCase(Locale.ROOT))) {
                    headers.put(name, values);
                }
            });
            headers.put(CONTENT_TYPE, List.of(MediaType.APPLICATION_FORM_URLENCODED));
            authorization.ifPresent(value -> headers.put(AUTHORIZATION, List.of(value)));
            return new Headers(original, new CaseInsensitiveHeaders(headers));
        }

        private static final class CaseInsensitiveHeaders extends AbstractMultivaluedMap<String, String> {
            CaseInsensitiveHeaders(Map<String, List<String>> headers) {
                super(headers);
            }
        }

        @Override
        public @Nullable List<String> getRequestHeader(String name) {
            return headers.get(name);
        }

        @Override
        public @Nullable String getHeaderString(String name) {
            List<String> values = headers.get(name);
            return values == null ? null : String.join(",", values);
        }

        @Override
        public MultivaluedMap<String, String> getRequestHeaders() {
            return headers;
        }

        @Override
        public List<MediaType> getAcceptableMediaTypes() {
            return original.getAcceptableMediaTypes();
        }

        @Override
        public List<Locale> getAcceptableLanguages() {
            return original.getAcceptableLanguages();
        }

        @Override
        public MediaType getMediaType() {
            return MediaType.APPLICATION_FORM_URLENCODED_TYPE;
        }

        @Override
        public @Nullable Locale getLanguage() {
            return original.getLanguage();
        }

        @Override
        public Map<String, Cookie> getCookies() {
            return original.getCookies();
        }

        @Override
        public @Nullable Date getDate() {
            return original.getDate();
        }

        @Override
        public int getLength() {
            return original.getLength();
        }
    }
}
