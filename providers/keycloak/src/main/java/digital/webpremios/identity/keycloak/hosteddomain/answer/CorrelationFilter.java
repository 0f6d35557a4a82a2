package digital.webpremios.identity.keycloak.hosteddomain.answer;

import digital.webpremios.identity.cognito.request.CorrelationId;
import digital.webpremios.identity.keycloak.hosteddomain.CurrentTenant;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** Repeats a request's {@code X-Correlation-Id} in every answer at a tenant's host: contract row R13. */
@Provider
@PreMatching
public class CorrelationFilter implements ContainerResponseFilter {

    @Context
    @Nullable
    KeycloakSession session;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        @Nullable List<String> values = request.getHeaders().get(CorrelationId.HEADER);
        KeycloakSession current = session;
        if (values != null && current != null && CurrentTenant.isKnown(current)) {
            CorrelationId.read(values)
                    .ifPresent(id -> response.getHeaders().putSingle(CorrelationId.HEADER, id.value()));
        }
    }
}
