package digital.webpremios.identity.it.signin;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.support.browser.Browser;
import digital.webpremios.identity.it.support.browser.BrowserPage;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import io.restassured.response.Response;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the mails to a tenant's users: language, branding, HTML and plain text. */
@KeycloakTest
@Tag("container")
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
        // the address at which the server reaches the tests, in a container or not
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
                Map.of("webpremios.logo-url", "data:image/png;base64,iVBORw0KGgo="));
        two.setBehindTheBack("webpremios.primary-color", "#ffff00");
        two.setBehindTheBack("webpremios.help-url", "javascript:evil");
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
        "pt-BR, Verifique seu e-mail, clique no link abaixo, minutos",
        "en, Verify email, click the link below, minutes",
        "es, Verificación del correo electrónico, haga clic en el enlace, minutos"
    })
    void theAddressIsVerifiedInTheUsersLanguage(String locale, String subject, String words, String unit)
            throws Exception {
        for (BrandedRealm realm : List.of(one, two)) {
            String user = createUser(realm, locale);

            admin.put("/" + realm.name() + "/users/" + user + "/send-verify-email?lifespan=300", Map.of())
                    .then()
                    .statusCode(204);

            assertMail(realm, locale, subject, words, "5 " + unit, server.url(realm.host()));
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

            browser.submit(form, Map.of("username", "reads-" + locale));

            assertMail(realm, locale, subject, words, "5 min", server.url(realm.host()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pt-BR, O segredo de machine-pt-BR está para expirar, são recusadas",
        "en, The secret of machine-en is about to expire, are refused",
        "es, El secreto de machine-es está por caducar, se rechazan"
    })
    void thoseWhoKeepAClientAreToldOnceThatItsSecretEndsSoon(String locale, String subject, String words)
            throws Exception {
        long end = Instant.now().getEpochSecond() + 1000;
        for (BrandedRealm realm : List.of(one, two)) {
            String client = createMachine(realm, locale, end);

            for (int i = 0; i < 3; i++) {
                requestToken(realm, client).then().statusCode(200);
            }

            String year = Integer.toString(
                    Instant.ofEpochSecond(end).atOffset(ZoneOffset.UTC).getYear());
            assertMail(realm, locale, subject, words, client, year, "UTC");
            assertThat(mails.getReceivedMessages()).isEmpty();
        }
    }

    @Test
    void aClientThatNobodyKeepsOrWhoseSecretDoesNotEndSoonSendsNoMail() {
        long now = Instant.now().getEpochSecond();
        for (BrandedRealm realm : List.of(one, two)) {
            String late = createMachine(realm, "late", now + 100_000);
            String nobodys = createMachine(realm, "nobodys", now + 1000);
            String user = "/" + realm.name() + "/users/" + serviceAccount(realm, nobodys);
            admin.put(user, Map.of("email", "")).then().statusCode(204);

            requestToken(realm, late).then().statusCode(200);
            requestToken(realm, nobodys).then().statusCode(200);
        }
        assertThat(mails.waitForIncomingEmail(SECONDS.toMillis(2), 1)).isFalse();
    }

    private Response requestToken(BrandedRealm realm, String client) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", client)
                .formParam("client_secret", TemporaryClient.SECRET)
                .formParam("scope", realm.scope())
                .post(server.url(realm.host()) + "/realms/" + realm.name() + "/protocol/openid-connect/token");
    }

    /** Creates a client whose secret expires then, with a contact who reads the language. Returns its id. */
    private String createMachine(BrandedRealm realm, String locale, long end) {
        String id = "machine-" + locale;
        admin.post(
                        "/" + realm.name() + "/clients",
                        Map.of(
                                "clientId",
                                id,
                                "secret",
                                TemporaryClient.SECRET,
                                "serviceAccountsEnabled",
                                true,
                                "standardFlowEnabled",
                                false,
                                "optionalClientScopes",
                                List.of(realm.scope()),
                                "attributes",
                                Map.of("client.secret.expiration.time", Long.toString(end))))
                .then()
                .statusCode(201);
        admin.put(
                        "/" + realm.name() + "/users/" + serviceAccount(realm, id),
                        Map.of(
                                "email",
                                "keeps-" + locale.toLowerCase(Locale.ROOT) + "@partner.example",
                                "attributes",
                                Map.of("locale", List.of(locale))))
                .then()
                .statusCode(204);
        return id;
    }

    private String serviceAccount(BrandedRealm realm, String client) {
        return admin.get("/" + realm.name() + "/clients/" + admin.idOf(realm.name(), client) + "/service-account-user")
                .jsonPath()
                .getString("id");
    }

    private void announceEnds(BrandedRealm realm) {
        String policies = "/" + realm.name() + "/client-policies/";
        Map<String, ?> settings = Map.of("maximum-age-seconds", "unrestricted", "notice-seconds", 3600);
        List<?> executors = List.of(TenantPolicy.executor("webpremios-secret-expiry", settings));
        admin.put(policies + "profiles", Map.of("profiles", List.of(Map.of("name", "ends", "executors", executors))))
                .then()
                .statusCode(204);
        Map<String, ?> any = Map.of("condition", "any-client", "configuration", Map.of());
        admin.put(
                        policies + "policies",
                        Map.of(
                                "policies",
                                List.of(Map.of(
                                        "name",
                                        "ends",
                                        "enabled",
                                        true,
                                        "conditions",
                                        List.of(any),
                                        "profiles",
                                        List.of("ends")))))
                .then()
                .statusCode(204);
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
        assertThat(text).doesNotContain("<", "&#", TemporaryClient.SECRET);
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
        announceEnds(realm);
        return realm;
    }

    /** Creates a user named after the language that the user reads. Returns the user's id. */
    private String createUser(BrandedRealm realm, String locale) {
        String users = "/" + realm.name() + "/users";
        admin.post(
                        users,
                        Map.of(
                                "username",
                                "reads-" + locale,
                                "enabled",
                                true,
                                "email",
                                "reads-" + locale.toLowerCase(Locale.ROOT) + "@participant.example",
                                "attributes",
                                Map.of("locale", List.of(locale))))
                .then()
                .statusCode(anyOf(is(201), is(409)));
        return admin.get(users + "?exact=true&username=reads-" + locale)
                .jsonPath()
                .getString("[0].id");
    }
}
