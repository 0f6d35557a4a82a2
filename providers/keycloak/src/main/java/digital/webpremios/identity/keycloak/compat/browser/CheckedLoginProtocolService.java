package digital.webpremios.identity.keycloak.compat.browser;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;

/**
 * Keycloak's OpenID Connect endpoints of a realm, with two replaced: {@link CheckedAuthorizationEndpoint} takes the
 * place of each of its three authorization endpoints, and {@link CheckedLogoutEndpoint} that of the logout endpoint. It
 * is public because the server generates the code that calls it.
 */
public class CheckedLoginProtocolService extends OIDCLoginProtocolService {

    private final KeycloakSession session;
    private final EventBuilder event;
    private final BiFunction<String, Optional<String>, Optional<Response>> refusal;
    private final Predicate<String> signsIn;

    /**
     * @param refusal the answer to a request of the client with that id and redirect URI, or nothing where Keycloak
     *     answers
     * @param signsIn whether users may come from the client with that id
     */
    CheckedLoginProtocolService(
            KeycloakSession session,
            EventBuilder event,
            BiFunction<String, Optional<String>, Optional<Response>> refusal,
            Predicate<String> signsIn) {
        super(session, event);
        this.session = session;
        this.event = event;
        this.refusal = refusal;
        this.signsIn = signsIn;
    }

    @Override
    public Object auth() {
        return endpoint();
    }

    @Override
    public Object registrations(@Nullable String token) {
        return endpoint().register(token);
    }

    @Override
    public Object forgotCredentialsPage() {
        return endpoint().forgotCredentials();
    }

    @Override
    public Object logout() {
        return new CheckedLogoutEndpoint(session, event, signsIn);
    }

    private CheckedAuthorizationEndpoint endpoint() {
        return new CheckedAuthorizationEndpoint(session, event, refusal);
    }
}
