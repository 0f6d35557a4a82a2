package digital.webpremios.identity.keycloak.hosteddomain.browser;

import digital.webpremios.identity.cognito.browser.BrowserClient;
import digital.webpremios.identity.keycloak.compat.browser.PostLogoutRedirectUris;
import digital.webpremios.identity.keycloak.compat.endpoint.NativeClientAuthentication;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/** Finds the clients of the session's realm from which browsers may come. */
final class BrowserClients implements Function<String, Optional<BrowserClient>> {

    private static final String PROTOCOL = "openid-connect";

    private final KeycloakSession session;

    BrowserClients(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<BrowserClient> apply(String clientId) {
        return model(clientId).map(BrowserClients::client);
    }

    /** Keycloak's model of the client; empty if the client is disabled or uses another protocol. */
    Optional<ClientModel> model(String clientId) {
        return Optional.of(clientId)
                .filter(id -> id.length() <= NativeClientAuthentication.MAX_CLIENT_ID)
                .map(id -> session.clients()
                        .getClientByClientId(session.getContext().getRealm(), id))
                .filter(ClientModel::isEnabled)
                .filter(client -> !client.isBearerOnly())
                .filter(client ->
                        client.getProtocol() == null || client.getProtocol().equals(PROTOCOL));
    }

    private static BrowserClient client(ClientModel client) {
        return new BrowserClient(
                client.getClientId(),
                client.isStandardFlowEnabled() || client.isImplicitFlowEnabled(),
                client.getRedirectUris(),
                PostLogoutRedirectUris.of(client),
                List.copyOf(client.getClientScopes(false).keySet()));
    }
}
