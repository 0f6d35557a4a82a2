package digital.webpremios.identity.keycloak.compat.signin;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A user of the realm, enabled and not locked out, and what was typed as his password. */
public final class PasswordAttempt {

    private final AuthenticationFlowContext context;
    private final UserModel user;
    private final String password;

    PasswordAttempt(AuthenticationFlowContext context, UserModel user, String password) {
        this.context = context;
        this.user = user;
        this.password = password;
    }

    public KeycloakSession session() {
        return context.getSession();
    }

    public RealmModel realm() {
        return context.getRealm();
    }

    /** The client that the user signs in for. */
    public ClientModel client() {
        return context.getAuthenticationSession().getClient();
    }

    /** Where that client wants its user back. */
    public String redirectUri() {
        return context.getAuthenticationSession().getRedirectUri();
    }

    public UserModel user() {
        return user;
    }

    /** Not empty. */
    public String password() {
        return password;
    }

    /** Adds a detail to the event of this sign-in. */
    public void detail(String name, String value) {
        context.getEvent().detail(name, value);
    }

    /** Takes the time that comparing a password takes, where there is none to compare. */
    public void hashInVain() {
        AuthenticatorUtils.dummyHash(context);
    }

    /** Has the user set another password before this sign-in goes on. */
    public void updatePasswordNext() {
        context.getAuthenticationSession().addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
    }
}
