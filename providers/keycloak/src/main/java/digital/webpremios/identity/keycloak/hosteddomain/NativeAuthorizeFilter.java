package digital.webpremios.identity.keycloak.hosteddomain;

import digital.webpremios.identity.cognito.BrowserParameter;
import digital.webpremios.identity.denial.BrowserDenial;
import digital.webpremios.identity.denial.BrowserDenial.NotForBrowsers;
import digital.webpremios.identity.denial.BrowserDenial.UnknownClient;
import digital.webpremios.identity.keycloak.compat.MatchedResource;
import digital.webpremios.identity.keycloak.directory.TenantDirectoryProvider;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * Answers Keycloak's own authorization endpoint of a tenant for a client that signs nobody in as for one that does not
 * exist: Keycloak tells a machine client from an unknown one.
 */
@Provider
@Priority(Priorities.USER + 100) // after the guard of the hosts
public class NativeAuthorizeFilter implements ContainerRequestFilter {

    @Context
    @Nullable
    KeycloakSession session;

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        KeycloakSession current = session;
        if (current == null || resource == null || !MatchedResource.authorizes(resource)) {
            return;
        }
        Optional<Tenant> tenant = current.getProvider(TenantDirectoryProvider.class)
                .configurationOf(current.getContext().getRealm())
                .asTenant()
                .filter(Tenant::enabled);
        String clientId = clientId(current, request);
        if (tenant.isEmpty() || clientId == null) {
            return;
        }
        Optional<ClientModel> client = new BrowserClients(current).model(clientId);
        if (client.filter(NativeAuthorizeFilter::signsIn).isEmpty()) {
            BrowserDenial denial = client.isPresent() ? new NotForBrowsers() : new UnknownClient();
            EventBuilder event = DenialEvent.begin(current, tenant.get(), EventType.LOGIN);
            client.ifPresent(event::client);
            DenialEvent.send(event, denial);
            request.abortWith(BrowserErrorPage.of(current, denial));
        }
    }

    private static boolean signsIn(ClientModel client) {
        return client.isStandardFlowEnabled() || client.isImplicitFlowEnabled();
    }

    private static @Nullable String clientId(KeycloakSession session, ContainerRequestContext request) {
        String inQuery = request.getUriInfo().getQueryParameters().getFirst(BrowserParameter.CLIENT_ID);
        return inQuery == null && request.getMethod().equals(HttpMethod.POST)
                ? session.getContext()
                        .getHttpRequest()
                        .getDecodedFormParameters()
                        .getFirst(BrowserParameter.CLIENT_ID)
                : inQuery;
    }
}
