package digital.webpremios.identity.keycloak.compat.signin;

import java.util.List;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionToken;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.LoginActionsService;

/**
 * Keycloak's link with which a user sets a password, as in the administrator's "Send email".
 *
 * @param url the link; whoever has it is the user
 * @param lifespanSeconds how long it can be used
 */
public record UpdatePasswordLink(String url, int lifespanSeconds) {

    /** The action that the link requires of the user. */
    public static final List<String> ACTIONS = List.of(UserModel.RequiredAction.UPDATE_PASSWORD.name());

    /** Creates a link for the attempt's user, which leads on to the client. */
    public static UpdatePasswordLink of(PasswordAttempt attempt) {
        KeycloakSession session = attempt.session();
        RealmModel realm = attempt.realm();
        int lifespan = realm.getActionTokenGeneratedByUserLifespan(ExecuteActionsActionToken.TOKEN_TYPE);
        ExecuteActionsActionToken token = new ExecuteActionsActionToken(
                attempt.user().getId(),
                attempt.user().getEmail(),
                Math.toIntExact(Time.currentTimeMillis() / 1000) + lifespan,
                ACTIONS,
                attempt.redirectUri(),
                attempt.client().getClientId());
        String url = LoginActionsService.actionTokenProcessor(
                        session.getContext().getUri())
                .queryParam(
                        "key",
                        token.serialize(session, realm, session.getContext().getUri()))
                .build(realm.getName())
                .toString();
        return new UpdatePasswordLink(url, lifespan);
    }

    /** Without the link. */
    @Override
    public String toString() {
        return "UpdatePasswordLink";
    }
}
