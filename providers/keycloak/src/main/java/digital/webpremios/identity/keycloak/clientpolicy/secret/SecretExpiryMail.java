package digital.webpremios.identity.keycloak.clientpolicy.secret;

import digital.webpremios.identity.keycloak.directory.AfterCommit;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.theme.Theme;

/**
 * Sends an e-mail that a client's secret expires soon, to the address and in the language of its service account's
 * user, if the realm sends e-mail and its theme has the template. The request does not wait for it.
 */
final class SecretExpiryMail {

    private static final Logger LOG = Logger.getLogger(SecretExpiryMail.class);
    private static final String TEMPLATE = "secret-expiry.ftl";

    private SecretExpiryMail() {}

    static void send(KeycloakSession session, ClientModel client, long endsAt) {
        if (client.getRealm().getSmtpConfig().isEmpty()) {
            return;
        }
        String realmId = client.getRealm().getId();
        String clientId = client.getId();
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        ExecutorService executor = session.getProvider(ExecutorsProvider.class).getExecutor("webpremios-mail");
        AfterCommit.run(
                session,
                () -> executor.execute(() -> KeycloakModelUtils.runJobInTransaction(
                        factory, own -> write(own, own.realms().getRealm(realmId), clientId, endsAt))));
    }

    private static void write(KeycloakSession session, @Nullable RealmModel realm, String clientId, long endsAt) {
        if (realm == null) {
            return;
        }
        // before any look at users: Keycloak's stores of them ask for the session's realm
        session.getContext().setRealm(realm);
        ClientModel client = session.clients().getClientById(realm, clientId);
        UserModel keeper = client == null ? null : session.users().getServiceAccount(client);
        if (client == null || keeper == null || keeper.getEmail() == null) {
            return;
        }
        try {
            Theme theme = session.theme().getTheme(Theme.Type.EMAIL);
            if (theme.getTemplate("html/" + TEMPLATE) != null) {
                Map<String, Object> values = new HashMap<>();
                values.put("clientId", client.getClientId());
                values.put("expiresAt", date(endsAt, session.getContext().resolveLocale(keeper, true)));
                values.put(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, true);
                session.getProvider(EmailTemplateProvider.class)
                        .setRealm(realm)
                        .setUser(keeper)
                        .send("secretExpirySubject", List.of(client.getClientId()), TEMPLATE, values);
            }
        } catch (EmailException | IOException e) {
            LOG.warnf(e, "Realm '%s': the mail that a secret ends soon was not sent", realm.getName());
        }
    }

    private static String date(long seconds, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(ZoneOffset.UTC)
                        .format(Instant.ofEpochSecond(seconds))
                + " UTC";
    }
}
