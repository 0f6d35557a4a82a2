package digital.webpremios.identity.keycloak.authorizationanswer;

import digital.webpremios.identity.cognito.browser.AuthorizationAnswer;
import digital.webpremios.identity.keycloak.directory.TenantDirectoryProvider;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Rewrites a redirect to a client of a tenant's realm. In other realms it is unchanged. */
final class TenantAnswer {

    private TenantAnswer() {}

    static String arrange(KeycloakSession session, String location, String redirectUri, @Nullable String request) {
        @Nullable RealmModel realm = session.getContext().getRealm();
        boolean tenant = realm != null
                && session.getProvider(TenantDirectoryProvider.class)
                        .configurationOf(realm)
                        .asTenant()
                        .isPresent();
        return tenant ? AuthorizationAnswer.arrange(location, redirectUri, request) : location;
    }
}
