package digital.webpremios.identity.keycloak.clientregistration;

import digital.webpremios.identity.denial.PolicyDenial.RegistrationOutOfBounds;
import digital.webpremios.identity.keycloak.compat.endpoint.MatchedResource;
import digital.webpremios.identity.keycloak.directory.TenantDirectoryProvider;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import digital.webpremios.identity.tenant.Tenant;
import digital.webpremios.identity.tenant.TenantConfiguration;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Limits dynamic client registration in tenants' realms, for every provider, host and token. If the tenant does not
 * allow it, its paths do not exist. If it does, a client may only describe itself: the properties that {@link
 * ClientBorders} names stay as an administrator of the realm set them. A registration that changes them is rolled back.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7591#section-5">RFC 7591, section 5</a>
 */
@Provider
@Priority(Priorities.USER + 100) // after the guard of the hosts
public class ClientRegistrationFilter implements ContainerRequestFilter, ContainerResponseFilter {

    @Context
    @Nullable
    KeycloakSession session;

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (session == null || !isRegistration()) {
            return;
        }
        if (!existsIn(session)) {
            request.abortWith(Response.status(Status.NOT_FOUND).build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (session == null
                || response.getStatusInfo().getFamily() != Family.SUCCESSFUL
                || request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.DELETE)
                || !isRegistration()
                || configuration(session) instanceof TenantConfiguration.NotATenant) {
            return;
        }
        KeycloakSession current = session;
        @Nullable ClientModel client = current.getContext().getClient();
        Optional<String> member = client == null ? Optional.of("client_id") : outOfBounds(current, client);
        member.ifPresent(name -> refuse(current, request, response, new RegistrationOutOfBounds(name)));
    }

    /** Whether clients may register themselves in the session's realm. */
    static boolean existsIn(KeycloakSession session) {
        TenantConfiguration configuration = configuration(session);
        return configuration instanceof TenantConfiguration.NotATenant
                || configuration.asTenant().filter(Tenant::clientRegistration).isPresent();
    }

    private boolean isRegistration() {
        return resource != null && MatchedResource.registersClients(resource);
    }

    private static TenantConfiguration configuration(KeycloakSession session) {
        return session.getProvider(TenantDirectoryProvider.class)
                .configurationOf(session.getContext().getRealm());
    }

    private static Optional<String> outOfBounds(KeycloakSession session, ClientModel client) {
        Optional<ClientBorders> before = committed(session, client);
        if (before.isEmpty()) {
            FullScope.refuse(client);
            return ClientBorders.of(session, client).firstBeyondRegistration();
        }
        return ClientBorders.of(session, client).firstDifference(before.get());
    }

    /** The client's borders before this session changed it; empty if the client is new. */
    private static Optional<ClientBorders> committed(KeycloakSession session, ClientModel client) {
        String realmId = client.getRealm().getId();
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), other -> {
            RealmModel realm = other.realms().getRealm(realmId);
            other.getContext().setRealm(realm);
            return Optional.ofNullable(other.clients().getClientById(realm, client.getId()))
                    .map(before -> ClientBorders.of(other, before));
        });
    }

    private static void refuse(
            KeycloakSession session,
            ContainerRequestContext request,
            ContainerResponseContext response,
            RegistrationOutOfBounds denial) {
        session.getTransactionManager().setRollbackOnly();
        Optional<String> tenant =
                configuration(session).asTenant().map(known -> known.tenancy().label());
        EventType type =
                request.getMethod().equals(HttpMethod.POST) ? EventType.CLIENT_REGISTER : EventType.CLIENT_UPDATE;
        @Nullable ClientModel client = session.getContext().getClient();
        DenialEvent.send(
                DenialEvent.begin(session, tenant, type).client(client == null ? null : client.getClientId()), denial);
        response.getHeaders().clear();
        response.setStatusInfo(Status.BAD_REQUEST);
        response.setEntity(
                Map.of("error", denial.error().code(), "error_description", denial.explanation()),
                new Annotation[0],
                MediaType.APPLICATION_JSON_TYPE);
    }
}
