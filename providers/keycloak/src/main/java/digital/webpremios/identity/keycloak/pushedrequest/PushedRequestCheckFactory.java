package digital.webpremios.identity.keycloak.pushedrequest;

import digital.webpremios.identity.keycloak.compat.browser.AuthorizationCheckFactory;
import digital.webpremios.identity.keycloak.compat.browser.PushedRequest;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Refuses a pushed authorization request of another realm before a user signs in and uses it up. */
public final class PushedRequestCheckFactory extends AuthorizationCheckFactory {

    @Override
    public String getId() {
        return "webpremios-pushed-request";
    }

    @Override
    protected Optional<Refusal> refusal(KeycloakSession session, Request request) {
        return PushedRequest.presented(session.getContext().getRealm(), request.requestUri())
                .filter(pushed -> !pushed.isNoted(session))
                .map(pushed -> new Refusal("invalid_request", "The request_uri is none of this realm's."));
    }
}
