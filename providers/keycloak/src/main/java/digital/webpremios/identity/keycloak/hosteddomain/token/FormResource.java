package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.cognito.request.FormContentType;
import digital.webpremios.identity.cognito.request.RawFormRequest;
import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedResource;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.http.HttpRequest;

/** The base of the endpoints that take a form. It reads the form from the bytes of the body, before anything decodes it. */
public abstract class FormResource extends HostedResource {

    /** The form of the request; empty if the body is of another content type. */
    final Optional<RawFormRequest> form(byte @Nullable [] body) {
        HttpRequest request = session().getContext().getHttpRequest();
        HttpHeaders headers = request.getHttpHeaders();
        String text = body == null ? "" : new String(body, StandardCharsets.ISO_8859_1);
        return FormContentType.read(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), text)
                .map(form -> new RawFormRequest(
                        form,
                        request.getUri().getRequestUri().getRawQuery(),
                        headers.getHeaderString(HttpHeaders.AUTHORIZATION)));
    }
}
