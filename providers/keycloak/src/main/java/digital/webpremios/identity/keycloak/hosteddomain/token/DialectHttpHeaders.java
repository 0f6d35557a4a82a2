package digital.webpremios.identity.keycloak.hosteddomain.token;

import jakarta.ws.rs.core.AbstractMultivaluedMap;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a token request as Keycloak is to see them. {@code Authorization} is spelled as RFC 6749 wants it,
 * however the client spelled it. {@code Origin} is hidden: a hosted domain answers every origin, where Keycloak would
 * refuse those that the client has not registered. The content type is the form's also where all stood in the query.
 */
final class DialectHttpHeaders implements HttpHeaders {

    private static final Set<String> REPLACED = Set.of("authorization", "origin", "content-type");

    private final HttpHeaders original;
    private final MultivaluedMap<String, String> headers;

    private DialectHttpHeaders(HttpHeaders original, MultivaluedMap<String, String> headers) {
        this.original = original;
        this.headers = headers;
    }

    /**
     * The request's own headers, changed.
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
        return new DialectHttpHeaders(original, new CaseInsensitiveHeaders(headers));
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
