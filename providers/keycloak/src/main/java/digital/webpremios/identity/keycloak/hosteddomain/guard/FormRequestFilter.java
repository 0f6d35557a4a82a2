package digital.webpremios.identity.keycloak.hosteddomain.guard;

import digital.webpremios.identity.cognito.request.RawFormRequest;
import digital.webpremios.identity.keycloak.hosteddomain.EndpointPath;
import digital.webpremios.identity.keycloak.hosteddomain.HostedPaths;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Routes every request for the token, revocation and userInfo endpoints, and for the documents, to their resources.
 * Otherwise the server answers some of them itself and in another form: unknown methods, multipart bodies and
 * unreadable content types. A method that an endpoint does not have is changed to one whose answer is 405. A content
 * type that the endpoint does not know is removed, and the endpoint then refuses a body.
 */
@Provider
@PreMatching
public class FormRequestFilter implements ContainerRequestFilter {

    private static final Set<String> METHODS_OF_DOCUMENTS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final Set<String> METHODS_OF_SECRETS = Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE);

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (HostedPaths.isDocument(path) && !METHODS_OF_DOCUMENTS.contains(request.getMethod())) {
            request.setMethod(HttpMethod.POST);
        }
        if (!EndpointPath.contains(path)) {
            return;
        }
        String contentType = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (RawFormRequest.isJson(contentType)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        } else if (!RawFormRequest.isForm(contentType)) {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
        if (EndpointPath.isOfClientSecrets(path)) {
            if (!METHODS_OF_SECRETS.contains(request.getMethod())) {
                request.setMethod(HttpMethod.PUT);
            }
            return;
        }
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            return;
        }
        boolean post = request.getMethod().equals(HttpMethod.POST);
        if (path.equals(EndpointPath.USER_INFO)) {
            if (!post && !request.getMethod().equals(HttpMethod.GET)) {
                request.setMethod(HttpMethod.PUT);
            }
        } else if (!post) {
            request.setMethod(HttpMethod.GET);
        }
    }
}
