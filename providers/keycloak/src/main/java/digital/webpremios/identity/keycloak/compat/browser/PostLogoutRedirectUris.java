package digital.webpremios.identity.keycloak.compat.browser;

import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;

/** A client's "valid post logout redirect URIs" as Keycloak reads them: the redirect URIs where none are set or {@code +}. */
public final class PostLogoutRedirectUris {

    private PostLogoutRedirectUris() {}

    public static Set<String> of(ClientModel client) {
        return Set.copyOf(OIDCAdvancedConfigWrapper.fromClientModel(client).getPostLogoutRedirectUris());
    }
}
