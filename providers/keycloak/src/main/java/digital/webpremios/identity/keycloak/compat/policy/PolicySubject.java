package digital.webpremios.identity.keycloak.compat.policy;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.context.ClientCRUDContext;
import org.keycloak.services.clientpolicy.context.ClientModelContext;
import org.keycloak.services.clientpolicy.context.ScopeParameterContext;
import org.keycloak.services.clientpolicy.context.ServiceAccountTokenResponseContext;
import org.keycloak.services.clientpolicy.context.TokenRefreshContext;
import org.keycloak.services.clientpolicy.context.TokenRefreshResponseContext;
import org.keycloak.services.clientpolicy.context.TokenResponseContext;

/**
 * Reads the event of a client policy from any of Keycloak's thirty context classes.
 *
 * @param context Keycloak's context
 */
public record PolicySubject(ClientPolicyContext context) {

    /** The stored client; empty if the client is being created. */
    public Optional<ClientModel> client(KeycloakSession session) {
        if (context instanceof ClientCRUDContext change) {
            return Optional.ofNullable(change.getTargetClient());
        }
        @Nullable ClientModel known = session.getContext().getClient();
        if (known == null && context instanceof ClientModelContext about) {
            known = about.getClient();
        }
        return Optional.ofNullable(known);
    }

    /** The client's id, also if the client is being created. */
    public Optional<String> clientId(KeycloakSession session) {
        return client(session)
                .map(ClientModel::getClientId)
                .or(() -> proposedClient().map(ClientRepresentation::getClientId));
    }

    /** The user who saves the client; empty if nobody is signed in. */
    public Optional<UserModel> author() {
        return context instanceof ClientCRUDContext change
                ? Optional.ofNullable(change.getAuthenticatedUser())
                : Optional.empty();
    }

    /** The client as it is about to be saved. */
    public Optional<ClientRepresentation> proposedClient() {
        return context instanceof ClientCRUDContext change
                ? Optional.ofNullable(change.getProposedClientRepresentation())
                : Optional.empty();
    }

    /** The used refresh token. */
    public Optional<String> refreshToken() {
        @Nullable MultivaluedMap<String, String> parameters = null;
        if (context instanceof TokenRefreshContext refresh) {
            parameters = refresh.getParams();
        } else if (context instanceof TokenRefreshResponseContext response) {
            parameters = response.getParams();
        }
        return Optional.ofNullable(parameters).map(sent -> sent.getFirst(OAuth2Constants.REFRESH_TOKEN));
    }

    /** The parameter {@code scope}; for a machine token the scopes that are about to be granted. */
    public Optional<String> scope() {
        return context instanceof ScopeParameterContext scoped
                ? Optional.ofNullable(scoped.getScopeParameter())
                : Optional.empty();
    }

    /** Shortens the lifetime of the access token that is about to be issued, if it is longer. */
    public void capLifetime(int seconds) {
        if (context instanceof MachineToken machine) {
            machine.capLifetime(seconds);
        } else if (context instanceof ServiceAccountTokenResponseContext response) {
            cap(response.getAccessTokenResponseBuilder().getAccessToken(), seconds);
        } else if (context instanceof TokenResponseContext response) {
            cap(response.getAccessTokenResponseBuilder().getAccessToken(), seconds);
        } else if (context instanceof TokenRefreshResponseContext response) {
            cap(response.getAccessTokenResponseBuilder().getAccessToken(), seconds);
        }
    }

    /**
     * Allows a machine token that is about to be issued to be given again for so long. Of several rules the strictest
     * counts.
     */
    public void allowReuse(int seconds) {
        if (context instanceof MachineToken machine) {
            machine.allowReuse(seconds);
        }
    }

    private static void cap(AccessToken token, int seconds) {
        long latest = token.getIat() + seconds;
        if (token.getExp() == null || token.getExp() > latest) {
            token.exp(latest);
        }
    }

    /** A context of our own grant, whose token policies bound before Keycloak's object for it exists. */
    public interface MachineToken {
        void capLifetime(int seconds);

        void allowReuse(int seconds);
    }
}
