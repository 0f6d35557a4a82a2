package digital.webpremios.identity.keycloak.compat.signin;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;

/** Keycloak's form for user name and password, with a decision before the password is compared. */
public abstract class UsernamePasswordAuthentication extends UsernamePasswordForm {

    protected UsernamePasswordAuthentication(KeycloakSession session) {
        super(session);
    }

    /** Decides before Keycloak compares the password. */
    protected abstract PasswordVerdict before(PasswordAttempt attempt);

    /** Called when the password is correct, whoever decided it. */
    protected abstract void afterRight(PasswordAttempt attempt);

    /** Key of the message after {@link PasswordVerdict#UNKNOWN}. */
    protected abstract String unknownMessage();

    /** The error of the event after {@link PasswordVerdict#UNKNOWN}. */
    protected abstract String unknownError();

    /** Key of the message after a wrong name or password. */
    protected abstract String wrongMessage(RealmModel realm, String stock);

    @Override
    public final boolean validatePassword(
            AuthenticationFlowContext context, UserModel user, MultivaluedMap<String, String> form, boolean clearUser) {
        String password = form.getFirst(CredentialRepresentation.PASSWORD);
        if (password == null || password.isEmpty() || isLockedOut(context, user)) {
            return super.validatePassword(context, user, form, clearUser);
        }
        PasswordAttempt attempt = new PasswordAttempt(context, user, password);
        boolean right = switch (before(attempt)) {
            case UNDECIDED -> super.validatePassword(context, user, form, clearUser);
            case RIGHT -> right(context);
            case UNKNOWN -> unknown(context, user, clearUser);
        };
        if (right) {
            afterRight(attempt);
        }
        return right;
    }

    @Override
    protected final String getDefaultChallengeMessage(AuthenticationFlowContext context) {
        return wrongMessage(context.getRealm(), super.getDefaultChallengeMessage(context));
    }

    private static boolean isLockedOut(AuthenticationFlowContext context, UserModel user) {
        return !user.isEnabled() || AuthenticatorUtils.getDisabledByBruteForceEventError(context, user) != null;
    }

    private static boolean right(AuthenticationFlowContext context) {
        context.getAuthenticationSession().setAuthNote(AuthenticationManager.PASSWORD_VALIDATED, "true");
        return true;
    }

    private boolean unknown(AuthenticationFlowContext context, UserModel user, boolean clearUser) {
        context.getEvent().user(user).error(unknownError());
        AuthenticatorUtils.setupReauthenticationInUsernamePasswordFormError(context);
        // forced, because a challenge after a failure counts towards the user's lock-out
        context.forceChallenge(challenge(context, unknownMessage(), null));
        if (clearUser) {
            context.clearUser();
        }
        return false;
    }
}
