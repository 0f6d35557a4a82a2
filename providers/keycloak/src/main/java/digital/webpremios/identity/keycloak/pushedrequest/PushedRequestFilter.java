package digital.webpremios.identity.keycloak.pushedrequest;

import digital.webpremios.identity.keycloak.compat.browser.PushedRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Records in which realm an authorization request was pushed; {@link PushedRequestCheckFactory} checks it. */
@Provider
public class PushedRequestFilter implements ContainerResponseFilter {

    @Context
    @Nullable
    KeycloakSession session;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        KeycloakSession current = session;
        if (current != null) {
            @Nullable RealmModel realm = current.getContext().getRealm();
            PushedRequest.answered(realm, response.getEntity()).ifPresent(pushed -> {
                if (realm != null) {
                    pushed.note(current, realm);
                }
            });
        }
    }
}
