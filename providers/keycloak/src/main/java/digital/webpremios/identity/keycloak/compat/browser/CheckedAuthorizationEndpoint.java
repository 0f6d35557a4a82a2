package digital.webpremios.identity.keycloak.compat.browser;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpoint;

/**
 * Keycloak's authorization endpoint with a check before it. A filter cannot do this: Keycloak reads a form after the
 * last filter, and takes no parameter of a POST from the query.
 */
public class CheckedAuthorizationEndpoint extends AuthorizationEndpoint {

    private final BiFunction<String, Optional<String>, Optional<Response>> refusal;

    CheckedAuthorizationEndpoint(
            KeycloakSession session,
            EventBuilder event,
            BiFunction<String, Optional<String>, Optional<Response>> refusal) {
        super(session, event);
        this.refusal = refusal;
    }

    @Override
    public Response buildPost() {
        return refused(httpRequest.getDecodedFormParameters()).orElseGet(super::buildPost);
    }

    @Override
    public Response buildGet() {
        return refused(session.getContext().getUri().getQueryParameters()).orElseGet(super::buildGet);
    }

    private Optional<Response> refused(MultivaluedMap<String, String> parameters) {
        return Optional.ofNullable(parameters.getFirst(OIDCLoginProtocol.CLIENT_ID_PARAM))
                .flatMap(client -> refusal.apply(
                        client, Optional.ofNullable(parameters.getFirst(OIDCLoginProtocol.REDIRECT_URI_PARAM))));
    }
}
