package digital.webpremios.identity.keycloak.hosteddomain.answer;

import digital.webpremios.identity.cognito.answer.TokenErrorResponse;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.keycloak.hosteddomain.CurrentTenant;
import digital.webpremios.identity.keycloak.outage.TransactionTimeout;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Ends the transaction of a request at a tenant's host right before Keycloak would, while the answer can still be
 * replaced. So a token that could not be committed is never sent. Keycloak's {@code CloseSessionFilter} would answer a
 * failed commit with a 500 in its own form, also during a database outage.
 */
@Provider
@PreMatching
@Priority(TransactionFilter.RIGHT_BEFORE_KEYCLOAK)
public class TransactionFilter implements ContainerResponseFilter {

    /** Keycloak's filter has priority 1, and response filters run from the highest priority to the lowest. */
    static final int RIGHT_BEFORE_KEYCLOAK = 2;

    /** The headers that a replaced answer must not keep. */
    private static final List<String> NOT_TOLD = List.of(HttpHeaders.LOCATION, HttpHeaders.SET_COOKIE);

    @Context
    @Nullable
    KeycloakSession session;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        KeycloakSession current = session;
        if (current != null
                && current.getTransactionManager().isActive()
                && CurrentTenant.isKnown(current)
                && !isWrittenLater(response.getEntity())) {
            TransactionEnd.of(current.getTransactionManager(), TransactionTimeout.hasEnded(current))
                    .ifPresent(denial -> replace(response, denial));
        }
    }

    /** Keycloak leaves the transaction open until such an answer is written. */
    private static boolean isWrittenLater(@Nullable Object entity) {
        return entity instanceof Stream || entity instanceof StreamingOutput;
    }

    private static void replace(ContainerResponseContext response, Denial denial) {
        Response answer = HostedAnswer.refusal(TokenErrorResponse.of(denial, false));
        NOT_TOLD.forEach(response.getHeaders()::remove);
        response.setStatus(answer.getStatus());
        response.setEntity(answer.getEntity(), new Annotation[0], answer.getMediaType());
        answer.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
    }
}
