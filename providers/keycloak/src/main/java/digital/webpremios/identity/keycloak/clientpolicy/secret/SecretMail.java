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
import org.keycloak.common.util.Time;
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
 * Sends e-mails about a client's secrets, to the address and in the language of its service account's user, if the
 * realm sends e-mail and its theme has the template. The request does not wait for it, and a mail that fails is one
 * line in the log. No mail has a secret.
 */
public final class SecretMail {

    private static final Logger LOG = Logger.getLogger(SecretMail.class);

    private SecretMail() {}

    /**
     * What an e-mail tells.
     *
     * @param template the file of the template
     * @param subject the key of the subject
     * @param time the name of the time in the template
     * @param seconds the time, in seconds since 1970
     */
    private record News(String template, String subject, String time, long seconds) {}

    /** Tells that the used secret ends soon. */
    static void sendExpiry(KeycloakSession session, ClientModel client, long endsAt) {
        send(session, client, new News("secret-expiry.ftl", "secretExpirySubject", "expiresAt", endsAt));
    }

    /** Tells, after the commit, that the client made a new secret; the old one ends then. */
    public static void sendCreated(KeycloakSession session, ClientModel client, long oldEndsAt) {
        send(session, client, new News("secret-created.ftl", "secretCreatedSubject", "oldExpiresAt", oldEndsAt));
    }

    /** Tells, after the commit, that the client ended its old secret. */
    public static void sendEnded(KeycloakSession session, ClientModel client) {
        long now = Time.currentTimeMillis() / 1000;
        send(session, client, new News("secret-ended.ftl", "secretEndedSubject", "endedAt", now));
    }

    private static void send(KeycloakSession session, ClientModel client, News news) {
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
                        factory, own -> write(own, own.realms().getRealm(realmId), clientId, news))));
    }

    private static void write(KeycloakSession session, @Nullable RealmModel realm, String clientId, News news) {
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
            if (theme.getTemplate("html/" + news.template()) != null) {
                Map<String, Object> values = new HashMap<>();
                values.put("clientId", client.getClientId());
                values.put(
                        news.time(), date(news.seconds(), session.getContext().resolveLocale(keeper, true)));
                values.put(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, true);
                session.getProvider(EmailTemplateProvider.class)
                        .setRealm(realm)
                        .setUser(keeper)
                        .send(news.subject(), List.of(client.getClientId()), news.template(), values);
            }
        } catch (EmailException | IOException e) {
            LOG.warnf("Realm '%s': the mail about a client's secret was not sent: %s", realm.getName(), e);
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
