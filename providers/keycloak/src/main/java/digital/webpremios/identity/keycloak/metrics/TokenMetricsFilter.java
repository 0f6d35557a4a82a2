package digital.webpremios.identity.keycloak.metrics;

import digital.webpremios.identity.keycloak.compat.endpoint.NativeTokenEndpoint;
import digital.webpremios.identity.keycloak.directory.TenantDirectoryProvider;
import digital.webpremios.identity.keycloak.hosteddomain.EndpointPath;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

/** Counts every request that a tenant's token endpoint answers, the hosted domain's and Keycloak's own. */
@Provider
public class TokenMetricsFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Set<String> HOSTED_PATHS = Set.of(EndpointPath.TOKEN, EndpointPath.SHORT_TOKEN);

    /**
     * Statuses that are not counted, because the request was never a token request: wrong path, method or content type.
     */
    private static final Set<Integer> NOT_ASKED = Set.of(
            Status.NOT_FOUND.getStatusCode(),
            Status.METHOD_NOT_ALLOWED.getStatusCode(),
            Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode());

    @Context
    @Nullable
    KeycloakSession session;

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (session != null && request.getProperty(TokenRequestClock.MEASURED) instanceof MeasuredRequest measured) {
            TokenMetricsListener.of(session).ifPresent(metrics -> metrics.begin(measured));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        KeycloakSession current = session;
        if (current == null || !(request.getProperty(TokenRequestClock.MEASURED) instanceof MeasuredRequest measured)) {
            return;
        }
        // if the answer cannot be written, the filter runs again for the error
        request.removeProperty(TokenRequestClock.MEASURED);
        TokenMetricsListener.of(current).ifPresent(metrics -> {
            metrics.end();
            if (isTokenEndpoint(request) && !NOT_ASKED.contains(response.getStatus())) {
                tenant(current).ifPresent(tenant -> count(metrics, tenant, measured, response));
            }
        });
    }

    private static void count(
            TokenMetricsListener metrics, Tenant tenant, MeasuredRequest measured, ContainerResponseContext response) {
        if (response.getEntity() instanceof OAuth2ErrorRepresentation error) {
            measured.noteAnswer(error.getError());
        }
        metrics.count(tenant.tenancy(), measured, Outcome.ofStatus(response.getStatus()));
    }

    private boolean isTokenEndpoint(ContainerRequestContext request) {
        return HOSTED_PATHS.contains(request.getUriInfo().getPath()) || NativeTokenEndpoint.isMatchedBy(resource);
    }

    /** The tenant of the request's realm; empty if the server answered before there was a transaction. */
    private static Optional<Tenant> tenant(KeycloakSession session) {
        @Nullable RealmModel realm = session.getContext().getRealm();
        if (realm == null || !session.getTransactionManager().isActive()) {
            return Optional.empty();
        }
        return session.getProvider(TenantDirectoryProvider.class)
                .configurationOf(realm)
                .asTenant();
    }
}
