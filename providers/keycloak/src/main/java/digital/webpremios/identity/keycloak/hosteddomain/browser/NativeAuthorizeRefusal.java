package digital.webpremios.identity.keycloak.hosteddomain.browser;

import digital.webpremios.identity.denial.BrowserDenial;
import digital.webpremios.identity.denial.BrowserDenial.NotForBrowsers;
import digital.webpremios.identity.denial.BrowserDenial.UnknownClient;
import digital.webpremios.identity.keycloak.directory.TenantDirectoryProvider;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * Hides which machine clients exist at Keycloak's own authorization endpoints of a tenant: a client without a browser
 * flow is answered like an unknown one.
 */
public final class NativeAuthorizeRefusal {

    private NativeAuthorizeRefusal() {}

    /**
     * The error page; empty if the client has a browser flow, if the realm is not a tenant, or if the request names a
     * registered redirect URI, to which Keycloak sends {@code unauthorized_client}.
     */
    public static Optional<Response> of(KeycloakSession session, String clientId, Optional<String> redirectUri) {
        Optional<Tenant> tenant = tenant(session);
        Optional<ClientModel> client = new BrowserClients(session).model(clientId);
        if (tenant.isEmpty()
                || client.filter(known -> signsIn(known) || isRegistered(known, redirectUri))
                        .isPresent()) {
            return Optional.empty();
        }
        BrowserDenial denial = client.isPresent() ? new NotForBrowsers() : new UnknownClient();
        EventBuilder event = DenialEvent.begin(session, tenant.get(), EventType.LOGIN);
        client.ifPresent(event::client);
        DenialEvent.send(event, denial);
        return Optional.of(BrowserErrorPage.of(session, denial));
    }

    /** Whether the client has a browser flow, or the realm is not a tenant. */
    public static boolean isNotOf(KeycloakSession session, String clientId) {
        return tenant(session).isEmpty()
                || new BrowserClients(session)
                        .model(clientId)
                        .filter(NativeAuthorizeRefusal::signsIn)
                        .isPresent();
    }

    private static Optional<Tenant> tenant(KeycloakSession session) {
        return session.getProvider(TenantDirectoryProvider.class)
                .configurationOf(session.getContext().getRealm())
                .asTenant()
                .filter(Tenant::enabled);
    }

    private static boolean isRegistered(ClientModel client, Optional<String> redirectUri) {
        return redirectUri.filter(client.getRedirectUris()::contains).isPresent();
    }

    private static boolean signsIn(ClientModel client) {
        return client.isStandardFlowEnabled() || client.isImplicitFlowEnabled();
    }
}
