package digital.webpremios.identity.keycloak.compat.signin;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** An enabled user who is not locked out, and the password that was typed. */
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

    /** The redirect URI of that client. */
    public String redirectUri() {
        return context.getAuthenticationSession().getRedirectUri();
    }

    public UserModel user() {
        return user;
    }

    /** The password, which is not empty. */
    public String password() {
        return password;
    }

    /** Adds a detail to the event of this sign-in. */
    public void detail(String name, String value) {
        context.getEvent().detail(name, value);
    }

    /** Takes as long as comparing a password, for users without one. */
    public void hashInVain() {
        AuthenticatorUtils.dummyHash(context);
    }

    /** Requires the user to set another password before the sign-in continues. */
    public void updatePasswordNext() {
        context.getAuthenticationSession().addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
    }
}
