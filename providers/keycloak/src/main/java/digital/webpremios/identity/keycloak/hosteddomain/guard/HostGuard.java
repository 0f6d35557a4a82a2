package digital.webpremios.identity.keycloak.hosteddomain.guard;

import digital.webpremios.identity.cognito.answer.TokenErrorResponse;
import digital.webpremios.identity.keycloak.directory.TenantDirectoryProvider;
import digital.webpremios.identity.keycloak.hosteddomain.CurrentTenant;
import digital.webpremios.identity.keycloak.hosteddomain.HostedPaths;
import digital.webpremios.identity.keycloak.hosteddomain.answer.ExceptionTranslation;
import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedAnswer;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.HostResolution;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;

/**
 * Runs before every resource of the server, Keycloak's own too, and keeps each tenant's host to its own realm.
 *
 * <p>The host is the one that the server sees. A forwarded host counts only if the server's proxy settings allow it.
 * Keycloak's frontend URL does not count, because it comes from the realm and not from the request.
 */
@Provider
public class HostGuard implements ContainerRequestFilter {

    private static final String ADMITTED = HostGuard.class.getName();
    private static final String UNDECIDED = ADMITTED + ".undecided";

    @Context
    @Nullable
    KeycloakSession session;

    @Override
    public void filter(ContainerRequestContext request) {
        KeycloakSession current = session;
        if (current == null) {
            throw new IllegalStateException("No Keycloak session");
        }
        if (!current.getTransactionManager().isActive()) {
            current.getTransactionManager().begin();
        }
        try {
            boolean admitted = admits(current, request.getUriInfo());
            request.setProperty(ADMITTED, admitted);
            if (!admitted) {
                request.abortWith(Response.status(Status.NOT_FOUND).build());
            }
        } catch (RuntimeException failed) {
            current.getTransactionManager().setRollbackOnly();
            request.setProperty(UNDECIDED, true);
            request.abortWith(
                    HostedAnswer.refusal(TokenErrorResponse.of(ExceptionTranslation.denial(current, failed), false)));
        }
    }

    /** Whether the guard failed, so that the request was answered with an error. */
    static boolean isUndecided(ContainerRequestContext request) {
        return request.getProperty(UNDECIDED) != null;
    }

    /** The guard's decision, or null if the request was answered before the guard ran. */
    static @Nullable Object decision(ContainerRequestContext request) {
        return request.getProperty(ADMITTED);
    }

    /**
     * Whether the path exists on the host of the request. If the host is a tenant's, the session enters the tenant's
     * realm.
     */
    static boolean admits(KeycloakSession session, UriInfo uri) {
        Optional<HostName> host =
                Optional.ofNullable(uri.getBaseUri().getHost()).flatMap(HostName::parse);
        TenantDirectoryProvider directory = session.getProvider(TenantDirectoryProvider.class);
        HostResolution resolution = host.map(directory::resolve).orElseGet(HostResolution.OfNoTenant::new);
        return mayPass(session, uri, host, directory, resolution);
    }

    private static boolean mayPass(
            KeycloakSession session,
            UriInfo uri,
            Optional<HostName> host,
            TenantDirectoryProvider directory,
            HostResolution resolution) {
        if (resolution instanceof HostResolution.OfTenant of) {
            return enter(session, of.tenant(), uri);
        }
        if (resolution instanceof HostResolution.Withheld) {
            return false;
        }
        boolean administrators =
                host.map(directory::isAdministrationHost).orElseGet(directory::isAdministrationAnywhere);
        String path = uri.getRequestUri().getPath();
        return administrators
                || (!AdministrationPaths.contain(path, Config.getAdminRealm())
                        && (host.filter(directory::servesTenantRealms).isPresent()
                                || NamedRealm.isAbsentOrStock(session, path)));
    }

    private static boolean enter(KeycloakSession session, Tenant tenant, UriInfo uri) {
        if (!HostedPaths.exist(uri.getRequestUri().getRawPath(), tenant.realm())) {
            return false;
        }
        CurrentTenant.set(session, tenant);
        return true;
    }
}
