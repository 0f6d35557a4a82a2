package digital.webpremios.identity.keycloak.compat.token;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.common.constants.ServiceAccountConstants;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.util.DefaultClientSessionContext;

/**
 * The session that client policies and protocol mappers read. It is transient and not stored, and it is created only
 * when it is needed: a plain machine token needs none.
 */
public final class MachineSession {

    private final KeycloakSession session;
    private final ClientModel client;
    private final UserModel serviceAccount;
    private final Map<String, String> notes;
    private final Set<ClientScopeModel> clientScopes;
    private @Nullable ClientSessionContext context;

    /**
     * @param notes what a mapper may read as user session notes
     * @param clientScopes the client scopes whose mappers apply, besides the client's own
     */
    public MachineSession(
            KeycloakSession session,
            ClientModel client,
            UserModel serviceAccount,
            Map<String, String> notes,
            Set<ClientScopeModel> clientScopes) {
        this.session = session;
        this.client = client;
        this.serviceAccount = serviceAccount;
        this.notes = Map.copyOf(notes);
        this.clientScopes = Collections.unmodifiableSet(clientScopes);
    }

    ClientModel client() {
        return client;
    }

    @Nullable
    String scope() {
        return notes.get(OAuth2Constants.SCOPE);
    }

    ClientSessionContext context() {
        if (context == null) {
            context = create();
        }
        return context;
    }

    AuthenticatedClientSessionModel clientSession() {
        return context().getClientSession();
    }

    UserSessionModel userSession() {
        return clientSession().getUserSession();
    }

    private ClientSessionContext create() {
        String address = session.getContext().getConnection().getRemoteHost();
        UserSessionModel userSession = session.sessions()
                .createUserSession(
                        null,
                        client.getRealm(),
                        serviceAccount,
                        serviceAccount.getUsername(),
                        address,
                        ServiceAccountConstants.CLIENT_AUTH,
                        false,
                        null,
                        null,
                        SessionPersistenceState.TRANSIENT);
        userSession.setNote(ServiceAccountConstants.CLIENT_ID, client.getClientId());
        userSession.setNote(ServiceAccountConstants.CLIENT_HOST, address);
        userSession.setNote(ServiceAccountConstants.CLIENT_ADDRESS, address);
        notes.forEach(userSession::setNote);
        AuthenticatedClientSessionModel clientSession =
                session.sessions().createClientSession(client.getRealm(), client, userSession);
        clientSession.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        clientSession.setNote(OIDCLoginProtocol.ISSUER, RealmIssuers.build(session));
        String scope = notes.get(OAuth2Constants.SCOPE);
        if (scope != null) {
            clientSession.setNote(OAuth2Constants.SCOPE, scope);
        }
        ClientSessionContext created = DefaultClientSessionContext.fromClientSessionAndClientScopes(
                clientSession,
                Stream.concat(clientScopes.stream(), Stream.of(client)).collect(toUnmodifiableSet()),
                null,
                session);
        created.setAttribute(Constants.GRANT_TYPE, OAuth2Constants.CLIENT_CREDENTIALS);
        return created;
    }
}
