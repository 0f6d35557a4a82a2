package digital.webpremios.identity.keycloak.hosteddomain.discovery;

import digital.webpremios.identity.cognito.answer.DiscoveryDocument;
import digital.webpremios.identity.keycloak.compat.token.RealmIssuers;
import digital.webpremios.identity.keycloak.hosteddomain.CurrentTenant;
import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedAnswer;
import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedResource;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The documents at {@code /.well-known} of a tenant's host, with which a resource server verifies tokens. */
@Path("/.well-known")
public class DiscoveryResource extends HostedResource {

    private static final String METHODS = "GET, OPTIONS";
    private static final String ANY = "{document: openid-configuration|jwks\\.json}";
    private static final int MAX_AGE = 300;

    @GET
    @Path("openid-configuration")
    public Response configuration() {
        Tenant tenant = tenant();
        return HostedAnswer.document(
                new DiscoveryDocument(
                                tenant.frontendUrl(),
                                RealmIssuers.build(session()),
                                AllowedAuthentication.of(session()))
                        .asMap(),
                MAX_AGE);
    }

    @GET
    @Path("jwks.json")
    public Response keys() {
        tenant();
        return HostedAnswer.document(JsonWebKeys.of(session()), MAX_AGE);
    }

    @OPTIONS
    @Path("openid-configuration")
    public Response configurationPreflight() {
        return preflight(METHODS);
    }

    @OPTIONS
    @Path("jwks.json")
    public Response keysPreflight() {
        return preflight(METHODS);
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
        return methodNotAllowed(METHODS);
    }

    /** The documents of a disabled tenant do not exist. */
    @Override
    protected Tenant tenant() {
        Tenant tenant = super.tenant();
        if (!tenant.enabled()) {
            throw CurrentTenant.noSuchPath();
        }
        return tenant;
    }
}
