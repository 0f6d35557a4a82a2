package digital.webpremios.identity.keycloak.hosteddomain.browser;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;

/** Answers to a browser. None may be stored, and none is open to scripts of other origins. */
final class BrowserAnswer {

    private static final String METHODS = "GET, HEAD, OPTIONS";

    private BrowserAnswer() {}

    /** Sends the browser on. */
    static Response redirect(String location) {
        return Response.status(Status.FOUND)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Tells the methods that a path has, and nothing else. */
    static Response methods(KeycloakSession session, Status status) {
        session.getProvider(SecurityHeadersProvider.class).options().allowEmptyContentType();
        return Response.status(status)
                .header(HttpHeaders.ALLOW, METHODS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
