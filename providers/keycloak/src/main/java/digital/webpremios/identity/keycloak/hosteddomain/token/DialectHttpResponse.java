package digital.webpremios.identity.keycloak.hosteddomain.token;

import jakarta.ws.rs.core.NewCookie;
import org.keycloak.http.HttpResponse;

/** Discards what Keycloak's endpoint sets on the response, because the hosted domain writes its own. */
final class DialectHttpResponse implements HttpResponse {

    private int status;

    @Override
    public int getStatus() {
        return status;
    }

    /**
     * Not marked as an override, so that it may be one or not: Keycloak 26.8 deprecates it, and nothing in 26.7 calls
     * it.
     */
    @SuppressWarnings("MissingOverride")
    public void setStatus(int statusCode) {
        status = statusCode;
    }

    @Override
    public void addHeader(String name, String value) {
        // not sent
    }

    @Override
    public void setHeader(String name, String value) {
        // not sent
    }

    @Override
    public void setCookieIfAbsent(NewCookie cookie) {
        // not sent
    }
}
