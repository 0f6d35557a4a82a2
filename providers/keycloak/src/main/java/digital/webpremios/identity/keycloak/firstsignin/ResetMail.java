package digital.webpremios.identity.keycloak.firstsignin;

import digital.webpremios.identity.keycloak.compat.signin.UpdatePasswordLink;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Sends Keycloak's e-mail with a link to set a password, in a session of its own. */
record ResetMail(
        KeycloakSessionFactory factory, String realmId, String userId, String clientId, UpdatePasswordLink link)
        implements Runnable {

    private static final Logger LOG = Logger.getLogger(ResetMail.class);

    @Override
    public void run() {
        KeycloakModelUtils.runJobInTransaction(factory, this::send);
    }

    private void send(KeycloakSession session) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm == null) {
            return;
        }
        session.getContext().setRealm(realm);
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null) {
            return;
        }
        EventBuilder event = new EventBuilder(realm, session)
                .event(EventType.SEND_RESET_PASSWORD)
                .client(clientId)
                .user(user)
                .detail(Details.USERNAME, user.getUsername())
                .detail(Details.EMAIL, user.getEmail())
                .detail(FirstSignInEvent.FIRST_SIGN_IN, FirstSignInEvent.RESET_MAIL);
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setAttribute(Constants.TEMPLATE_ATTR_REQUIRED_ACTIONS, UpdatePasswordLink.ACTIONS)
                    .setRealm(realm)
                    .setUser(user)
                    .sendExecuteActions(link.url(), TimeUnit.SECONDS.toMinutes(link.lifespanSeconds()));
            event.success();
        } catch (EmailException e) {
            LOG.errorf(
                    "Realm '%s': the mail to set a password was not sent; check the realm's SMTP settings",
                    realm.getName());
            event.error(Errors.EMAIL_SEND_FAILED);
        }
    }
}
