package digital.webpremios.identity.keycloak.compat.browser;

import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;

/**
 * Reads a client's "valid post logout redirect URIs" as Keycloak does: the redirect URIs if none are set, or if the
 * value is {@code +}.
 */
public final class PostLogoutRedirectUris {

    private PostLogoutRedirectUris() {}

    public static Set<String> of(ClientModel client) {
        return Set.copyOf(OIDCAdvancedConfigWrapper.fromClientModel(client).getPostLogoutRedirectUris());
    }
}
