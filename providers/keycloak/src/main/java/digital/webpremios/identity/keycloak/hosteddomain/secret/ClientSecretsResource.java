package digital.webpremios.identity.keycloak.hosteddomain.secret;

import digital.webpremios.identity.cognito.request.RawFormRequest;
import digital.webpremios.identity.keycloak.hosteddomain.EndpointPath;
import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedResource;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventType;

/**
 * {@code /oauth2/client/secrets} and the paths below it at the root of a tenant's host. {@code FormRequestFilter} turns
 * methods that they do not have into a PUT.
 */
@Path(EndpointPath.CLIENT_SECRETS)
public class ClientSecretsResource extends HostedResource {

    private static final String ONE = "/{id}";
    private static final String METHODS_OF_ALL = "GET, POST";
    private static final String METHODS_OF_ONE = "DELETE";

    @GET
    public Response list() {
        return answer(METHODS_OF_ALL, EventType.CLIENT_INFO, form(new byte[0]), ClientSecretsHandler::list);
    }

    @POST
    public Response create(byte @Nullable [] body) {
        return answer(METHODS_OF_ALL, EventType.CLIENT_UPDATE, form(body), ClientSecretsHandler::create);
    }

    @PUT
    public Response methodNotAllowed() {
        return notAllowed(METHODS_OF_ALL);
    }

    @DELETE
    public Response deleteNotAllowed() {
        return methodNotAllowed();
    }

    @DELETE
    @Path(ONE)
    public Response end(@PathParam("id") String id, byte @Nullable [] body) {
        return answer(METHODS_OF_ONE, EventType.CLIENT_UPDATE, form(body), (handler, raw) -> handler.end(raw, id));
    }

    @PUT
    @Path(ONE)
    public Response methodNotAllowedOfOne() {
        return notAllowed(METHODS_OF_ONE);
    }

    @GET
    @Path(ONE)
    public Response getNotAllowedOfOne() {
        return methodNotAllowedOfOne();
    }

    @POST
    @Path(ONE)
    public Response postNotAllowedOfOne() {
        return methodNotAllowedOfOne();
    }

    /** Answers 405 without a readable form; 404 before that, where the tenant does not offer the path. */
    private Response answer(
            String methods,
            EventType type,
            Optional<RawFormRequest> form,
            BiFunction<ClientSecretsHandler, RawFormRequest, Response> handle) {
        Tenant tenant = tenant();
        ClientSecretsHandler.refuseUnlessOffered(session());
        return form.map(raw -> handle.apply(new ClientSecretsHandler(session(), tenant, type), raw))
                .orElseGet(() -> notAllowed(methods));
    }

    private Response notAllowed(String methods) {
        tenant();
        ClientSecretsHandler.refuseUnlessOffered(session());
        return ClientSecretsHandler.sameOrigin(methodNotAllowed(methods));
    }
}
