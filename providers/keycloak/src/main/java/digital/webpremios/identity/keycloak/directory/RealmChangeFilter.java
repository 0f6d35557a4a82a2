package digital.webpremios.identity.keycloak.directory;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ErrorRepresentation;

/**
 * Refuses to save a realm that cannot be served, that has another realm's host, or that has branding which cannot be
 * shown. Keycloak reports a changed realm only after the commit. So this filter checks the realm after the admin
 * resource has succeeded, and before the commit, which follows all response filters of higher priority.
 */
@Provider
public class RealmChangeFilter implements ContainerResponseFilter {

    /** Keycloak's resources that save a realm: the admin API's, and the one of the admin console. */
    private static final Pattern REALM = Pattern.compile("/*admin/realms(/[^/]+(/ui-ext)?)?/*");

    @Context
    @Nullable
    KeycloakSession session;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (session == null
                || response.getStatusInfo().getFamily() != Family.SUCCESSFUL
                || !changesRealm(request.getMethod(), request.getUriInfo().getPath())) {
            return;
        }
        KeycloakSession current = session;
        Optional<RealmModel> realm = changedRealm(current, request.getMethod(), response.getLocation());
        Optional<String> problem = realm.flatMap(changed -> RealmChange.problem(current, changed));
        if (problem.isPresent()) {
            current.getTransactionManager().setRollbackOnly();
            refuse(response, problem.get());
        } else {
            TenantDirectoryProvider directory = current.getProvider(TenantDirectoryProvider.class);
            realm.ifPresent(changed -> AfterCommit.run(current, () -> directory.realmChanged(changed)));
        }
    }

    private static boolean changesRealm(String method, String path) {
        return (method.equals(HttpMethod.PUT) || method.equals(HttpMethod.POST))
                && REALM.matcher(path).matches();
    }

    private static Optional<RealmModel> changedRealm(KeycloakSession session, String method, @Nullable URI location) {
        if (method.equals(HttpMethod.POST) && location != null) {
            String path = location.getPath();
            return Optional.ofNullable(session.realms().getRealmByName(path.substring(path.lastIndexOf('/') + 1)));
        }
        return Optional.ofNullable(session.getContext().getRealm());
    }

    private static void refuse(ContainerResponseContext response, String problem) {
        ErrorRepresentation error = new ErrorRepresentation();
        error.setErrorMessage(problem);
        response.setStatusInfo(Status.CONFLICT);
        response.getHeaders().remove("Location");
        response.setEntity(error, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
    }
}
