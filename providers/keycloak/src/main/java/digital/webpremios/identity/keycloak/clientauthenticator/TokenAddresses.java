package digital.webpremios.identity.keycloak.clientauthenticator;

import digital.webpremios.identity.keycloak.directory.TenantDirectoryProvider;
import digital.webpremios.identity.keycloak.hosteddomain.EndpointPath;
import digital.webpremios.identity.tenant.TenantConfiguration;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** Finds the addresses of a tenant's token endpoint, with which an assertion names its audience. */
final class TokenAddresses {

    private TokenAddresses() {}

    /** The addresses at the tenant's host; empty if the session's realm is not a tenant's. */
    static Set<String> of(KeycloakSession session) {
        TenantDirectoryProvider directory = session.getProvider(TenantDirectoryProvider.class);
        if (directory.configurationOf(session.getContext().getRealm()) instanceof TenantConfiguration.Usable usable) {
            String root = usable.tenant().frontendUrl().root();
            return Set.of(root + EndpointPath.TOKEN, root + EndpointPath.SHORT_TOKEN);
        }
        return Set.of();
    }
}
