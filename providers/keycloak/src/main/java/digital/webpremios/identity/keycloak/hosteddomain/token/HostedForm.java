package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.cognito.request.FormContentType;
import digital.webpremios.identity.cognito.request.RawFormRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;

/** Reads the form of a request as it came in, before anything decodes it. */
public final class HostedForm {

    private HostedForm() {}

    /** The request, or nothing if its body is of another content type. */
    static Optional<RawFormRequest> of(KeycloakSession session, byte @Nullable [] body) {
        HttpRequest request = session.getContext().getHttpRequest();
        HttpHeaders headers = request.getHttpHeaders();
        String text = body == null ? "" : new String(body, StandardCharsets.ISO_8859_1);
        return FormContentType.read(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), text)
                .map(form -> new RawFormRequest(
                        form,
                        request.getUri().getRequestUri().getRawQuery(),
                        headers.getHeaderString(HttpHeaders.AUTHORIZATION)));
    }
}
