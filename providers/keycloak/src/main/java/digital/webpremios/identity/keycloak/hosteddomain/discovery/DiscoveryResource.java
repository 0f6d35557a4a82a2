package digital.webpremios.identity.keycloak.hosteddomain.discovery;

import digital.webpremios.identity.cognito.answer.DiscoveryDocument;
import digital.webpremios.identity.keycloak.compat.token.RealmIssuer;
import digital.webpremios.identity.keycloak.hosteddomain.CurrentTenant;
import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedAnswer;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** The documents at {@code /.well-known} of a tenant's host, by which a resource server verifies what is issued there. */
@Path("/.well-known")
public class DiscoveryResource {

    private static final String METHODS = "GET, OPTIONS";
    private static final String ANY = "{document: openid-configuration|jwks\\.json}";
    private static final int MAX_AGE = 300;

    @Context
    @Nullable
    KeycloakSession session;

    @GET
    @Path("openid-configuration")
    public Response configuration() {
        Tenant tenant = enabledTenant();
        return HostedAnswer.document(
                new DiscoveryDocument(tenant.frontendUrl(), RealmIssuer.of(current())).asMap(), MAX_AGE);
    }

    @GET
    @Path("jwks.json")
    public Response keys() {
        enabledTenant();
        return HostedAnswer.document(JsonWebKeys.of(current()), MAX_AGE);
    }

    @OPTIONS
    @Path("openid-configuration")
    public Response configurationPreflight() {
        enabledTenant();
        return HostedAnswer.preflight(current(), METHODS);
    }

    @OPTIONS
    @Path("jwks.json")
    public Response keysPreflight() {
        enabledTenant();
        return HostedAnswer.preflight(current(), METHODS);
    }

    @POST
    @Path(ANY)
    public Response post() {
        return methodNotAllowed();
    }

    @PUT
    @Path(ANY)
    public Response put() {
        return methodNotAllowed();
    }

    @PATCH
    @Path(ANY)
    public Response patch() {
        return methodNotAllowed();
    }

    @DELETE
    @Path(ANY)
    public Response delete() {
        return methodNotAllowed();
    }

    private Response methodNotAllowed() {
        enabledTenant();
        return HostedAnswer.methodNotAllowed(current(), METHODS);
    }

    private Tenant enabledTenant() {
        Tenant tenant = CurrentTenant.of(current());
        if (!tenant.enabled()) {
            throw CurrentTenant.noSuchPath();
        }
        return tenant;
    }

    private KeycloakSession current() {
        if (session == null) {
            throw new IllegalStateException("No Keycloak session");
        }
        return session;
    }
}
