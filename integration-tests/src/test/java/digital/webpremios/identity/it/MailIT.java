package digital.webpremios.identity.it;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mails that a tenant's users get: their language, the tenant's branding, HTML and plain text. */
@KeycloakTest
@TestInstance(Lifecycle.PER_CLASS)
final class MailIT {

    private final KeycloakServer server;
    private final AdminApi admin;
    private final GreenMail mails;
    private BrandedRealm one;
    private BrandedRealm two;

    @SuppressWarnings("NullAway.Init") // the realms are made before all tests
    MailIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
        // where the server reaches the tests, be it in a container or not
        mails = new GreenMail(new ServerSetup(0, server.peerAddress(), ServerSetup.PROTOCOL_SMTP));
    }

    @BeforeAll
    void start() {
        mails.start();
        one = create(
                "branded-one",
                "808081",
                "Clube Um",
                Map.of(
                        "webpremios.logo-url", "https://one.example/logo.png",
                        "webpremios.primary-color", "#0b4f9e",
                        "webpremios.help-url", "https://one.example/ajuda"));
        two = create(
                "branded-two",
                "808082",
                "Pontos Dois",
                Map.of(
                        "webpremios.logo-url", "data:image/png;base64,iVBORw0KGgo=",
                        "webpremios.primary-color", "#ffff00",
                        "webpremios.help-url", "javascript:evil"));
    }

    @AfterAll
    void stop() {
        mails.stop();
        one.close();
        two.close();
    }

    @BeforeEach
    void forget() throws Exception {
        mails.purgeEmailFromAllMailboxes();
    }

    @ParameterizedTest
    @CsvSource({
        "pt-BR, Verificar email, clique no link abaixo, minutos",
        "en, Verify email, click the link below, minutes",
        "es, Verificación de email, haga clic en el enlace, minutos"
    })
    void theAddressIsVerifiedInTheUsersLanguage(String locale, String subject, String words, String unit)
            throws Exception {
        for (BrandedRealm realm : List.of(one, two)) {
            String user = createUser(realm, locale);

            admin.put("/" + realm.name() + "/users/" + user + "/send-verify-email?lifespan=300", Map.of())
                    .then()
                    .statusCode(204);

            assertMail(realm, locale, subject, words, "5 " + unit);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pt-BR, Redefinir senha, alteração de senha",
        "en, Reset password, change your",
        "es, Reiniciar contraseña, cambiar la contraseña"
    })
    void aForgottenPasswordIsResetInTheUsersLanguage(String locale, String subject, String words) throws Exception {
        for (BrandedRealm realm : List.of(one, two)) {
            createUser(realm, locale);
            Browser browser = Browser.speaking(locale);
            BrowserPage form = browser.get(realm.signInPage(browser).link("reset-credentials"));

            browser.submit(form, Map.of("username", locale));

            assertMail(realm, locale, subject, words, "5 min");
        }
    }

    private void assertMail(BrandedRealm realm, String locale, String subject, String... words) throws Exception {
        assertThat(mails.waitForIncomingEmail(SECONDS.toMillis(30), 1)).isTrue();
        MimeMessage mail = mails.getReceivedMessages()[0];
        mails.purgeEmailFromAllMailboxes();
        String text = part(mail, "text/plain");
        String html = part(mail, "text/html");

        assertThat(mail.getSubject()).isEqualTo(subject);
        for (String word : words) {
            assertThat(text).containsIgnoringCase(word);
            assertThat(html).containsIgnoringCase(word);
        }
        assertThat(text).contains(server.url(realm.host())).doesNotContain("<", "&#");
        assertThat(html)
                .contains("<html lang=\"" + locale + "\"", "<title>" + subject + "</title>")
                .doesNotContain("<script", "evil", "#ffff00", "data:image");
        if (realm.equals(one)) {
            assertThat(html)
                    .contains("Clube Um", "src=\"https://one.example/logo.png\"", "#0b4f9e", "one.example/ajuda");
            assertThat(html + text).doesNotContain("Pontos Dois", "branded-two");
        } else {
            assertThat(html).contains("Pontos Dois").doesNotContain("<img");
            assertThat(html + text).doesNotContain("Clube Um", "branded-one", "one.example");
        }
    }

    private static String part(MimeMessage mail, String type) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return part.getContent().toString();
            }
        }
        throw new AssertionError("The mail has no part " + type);
    }

    private BrandedRealm create(String name, String tenantId, String displayName, Map<String, String> branding) {
        BrandedRealm realm = BrandedRealm.create(server, admin, name, tenantId, displayName, branding);
        Map<String, Object> smtp = new HashMap<>();
        smtp.put("host", server.peerAddress());
        smtp.put("port", Integer.toString(mails.getSmtp().getPort()));
        smtp.put("from", "no-reply@" + name + ".example");
        admin.changeRealm(name, stored -> {
                    stored.put("smtpServer", smtp);
                    stored.put("actionTokenGeneratedByUserLifespan", 300);
                    return stored;
                })
                .then()
                .statusCode(204);
        return realm;
    }

    /** A user named after the language that it reads; the user's id. */
    private String createUser(BrandedRealm realm, String locale) {
        String users = "/" + realm.name() + "/users";
        admin.post(
                users,
                Map.of(
                        "username",
                        locale,
                        "enabled",
                        true,
                        "email",
                        "reads-" + locale.toLowerCase(Locale.ROOT) + "@participant.example",
                        "attributes",
                        Map.of("locale", List.of(locale))));
        return admin.get(users + "?exact=true&username=" + locale).jsonPath().getString("[0].id");
    }
}
