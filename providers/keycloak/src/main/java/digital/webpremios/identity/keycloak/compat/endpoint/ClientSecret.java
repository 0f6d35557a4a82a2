package digital.webpremios.identity.keycloak.compat.endpoint;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.authenticators.client.ClientIdAndSecretAuthenticator;
import org.keycloak.authentication.authenticators.client.JWTClientSecretAuthenticator;
import org.keycloak.common.util.Time;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCClientSecretConfigWrapper;
import org.keycloak.util.BasicAuthHelper;

/**
 * A client's current secret and the rotated one, as Keycloak's rotation stores them. Keycloak decides which of them
 * authenticate.
 */
public final class ClientSecret {

    private static final Set<String> AUTHENTICATORS =
            Set.of(ClientIdAndSecretAuthenticator.PROVIDER_ID, JWTClientSecretAuthenticator.PROVIDER_ID);

    private final KeycloakSession session;
    private final ClientModel client;
    private final OIDCClientSecretConfigWrapper secrets;

    public ClientSecret(KeycloakSession session, ClientModel client) {
        this.session = session;
        this.client = client;
        this.secrets = OIDCClientSecretConfigWrapper.fromClientModel(client);
    }

    /** Whether the client authenticates with a secret. */
    public boolean isUsed() {
        return !client.isPublicClient()
                && !client.isBearerOnly()
                && AUTHENTICATORS.contains(client.getClientAuthenticatorType());
    }

    /** Whether the request used the rotated secret, which has not expired. */
    public boolean isRotated() {
        if (!secrets.hasRotatedSecret()) {
            return false;
        }
        String presented = presented(session.getContext().getHttpRequest());
        return presented != null && secrets.validateRotatedSecret(session, presented);
    }

    /**
     * When the used secret expires, in seconds since 1970; empty if never. A rotated secret expires with the current
     * one at the latest.
     */
    public OptionalLong endsAt() {
        if (!secrets.hasClientSecretExpirationTime()) {
            return OptionalLong.empty();
        }
        long end = secrets.getClientSecretExpirationTime();
        return OptionalLong.of(isRotated() ? Math.min(end, secrets.getClientRotatedSecretExpirationTime()) : end);
    }

    /** Sets the current secret to expire after this many seconds, unless it has an expiry. */
    public void endAfter(long seconds) {
        if (!secrets.hasClientSecretExpirationTime()) {
            secrets.setClientSecretExpirationTime(Time.currentTimeMillis() / 1000 + seconds);
        }
    }

    private static @Nullable String presented(HttpRequest request) {
        String parameter = request.getDecodedFormParameters().getFirst(OAuth2Constants.CLIENT_SECRET);
        if (parameter != null) {
            return parameter;
        }
        String header = request.getHttpHeaders().getHeaderString(HttpHeaders.AUTHORIZATION);
        String[] basic = header == null ? null : BasicAuthHelper.RFC6749.parseHeader(header);
        return basic == null ? null : basic[1];
    }
}
