package digital.webpremios.identity.keycloak.hosteddomain.browser;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;

/** Builds answers to a browser. They are never stored, and scripts of other origins cannot read them. */
final class BrowserAnswer {

    private static final String METHODS = "GET, HEAD, OPTIONS";

    private BrowserAnswer() {}

    /** Redirects the browser. */
    static Response redirect(String location) {
        return Response.status(Status.FOUND)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** An answer without a body that lists the path's methods. */
    static Response methods(KeycloakSession session, Status status) {
        session.getProvider(SecurityHeadersProvider.class).options().allowEmptyContentType();
        return Response.status(status)
                .header(HttpHeaders.ALLOW, METHODS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
