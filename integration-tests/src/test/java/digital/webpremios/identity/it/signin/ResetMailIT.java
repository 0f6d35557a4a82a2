package digital.webpremios.identity.it.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import digital.webpremios.identity.it.firstsignin.FirstSignInTenant;
import digital.webpremios.identity.it.firstsignin.FirstSignInTest;
import digital.webpremios.identity.it.firstsignin.OldPoolDouble;
import digital.webpremios.identity.it.firstsignin.OldPoolReply;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.support.browser.Browser;
import digital.webpremios.identity.it.support.browser.BrowserPage;
import digital.webpremios.identity.it.support.browser.SignInTest;
import digital.webpremios.identity.it.support.http.Pause;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the first sign-in by mail: a migrated user gets a link to set a password, and nobody else learns that the
 * account exists.
 */
@KeycloakTest
final class ResetMailIT extends SignInTest {

    private static final String TYPED = "Whatever was typed 1!";
    private static final String WORDS = "Se a sua conta ainda precisa de uma senha aqui, acabamos de enviar um e-mail";
    private static final long MAIL_MILLIS = 20_000;
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s\"<>]*/login-actions/action-token\\?[^\\s\"<>]*");

    private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final OldPoolDouble uatPool = OldPoolDouble.start("1uat23456789oldpoolclient");
    private List<FirstSignInTenant> broughtOver = List.of();

    ResetMailIT(KeycloakServer server, AdminApi admin) {
        super(server, admin);
    }

    @BeforeAll
    void bringOver() {
        assumeTrue(server.sharesLoopback(), "the mail server is on the tests' loopback");
        mail.start();
        broughtOver = List.of(
                FirstSignInTenant.of(admin, demo(), Map.of("path", "reset-mail")),
                FirstSignInTenant.of(admin, uat(), uatPool.settings()));
        setMailServer(demoBroughtOver(), mail.getSmtp().getPort());
        setMailServer(uatBroughtOver(), mail.getSmtp().getPort());
    }

    @AfterAll
    void takeAway() {
        broughtOver.forEach(tenant -> tenant.changeRealm(Map.of("smtpServer", Map.of())));
        broughtOver.forEach(FirstSignInTenant::close);
        uatPool.close();
        mail.stop();
        assertThat(server.log()).doesNotContain(TYPED, "action-token?key=");
    }

    @Test
    void theMailsLinkSetsThePasswordAndTheMarkGoes() {
        TemporaryUser user = demoBroughtOver().broughtOver();

        assertThat(demoBroughtOver().typed(user, TYPED).text()).contains(WORDS);
        String link = linkTo(user);
        assertThat(link).startsWith(demo().url("/realms/tenant-demo/"));
        setPassword(link);

        assertThat(user.passwords()).isEqualTo(1);
        assertThat(FirstSignInTenant.isMarked(user)).isFalse();
        assertThat(user.representation()).containsEntry("emailVerified", true);
        demoBroughtOver().assertSignsIn(user, TemporaryUser.PASSWORD);
        assertThat(mailsTo(user)).hasSize(1);

        demoBroughtOver().typed(user, TYPED);
        assertThat(new Browser().get(link).text()).as("the link is used up").doesNotContain("Atualizar senha");
        assertThat(mailsTo(user)).as("he has a password now").hasSize(1);
    }

    @Test
    void oneMailIsSentHoweverOftenItIsTried() {
        TemporaryUser user = demoBroughtOver().broughtOver();
        TemporaryUser other = demoBroughtOver().broughtOver();

        demoBroughtOver().typed(user, TYPED);
        demoBroughtOver().typed(user, TYPED);
        demoBroughtOver().typed(user.email(), TYPED);
        demoBroughtOver().typed(other, TYPED);

        linkTo(other);
        assertThat(mailsTo(user)).hasSize(1);
        assertThat(mailsTo(other)).hasSize(1);
    }

    @Test
    void whoeverIsNamedThePageAndTheErrorAreTheSame() {
        TemporaryUser user = demoBroughtOver().broughtOver();
        try (StoredEvents events = StoredEvents.of(admin, demo().tenant())) {
            BrowserPage ofNobody = demoBroughtOver().typed("nobody", TYPED);
            events.forget();
            BrowserPage ofOther = demoBroughtOver().typed(demo().user(), TYPED);
            Map<String, Object> eventOfOther = events.only();
            BrowserPage page = demoBroughtOver().typed(user, TYPED);
            Map<String, Object> event = events.ofType("LOGIN_ERROR").get(0);

            assertThat(page.status()).isEqualTo(ofNobody.status()).isEqualTo(ofOther.status());
            assertThat(page.text()).contains(WORDS);
            assertThat(sameWhoever(page, user.name()))
                    .isEqualTo(sameWhoever(ofNobody, "nobody"))
                    .isEqualTo(sameWhoever(ofOther, demo().user().name()));
            assertThat(event).containsEntry("error", eventOfOther.get("error"));
            assertThat(StoredEvents.details(event)).containsEntry("first_sign_in", "reset-mail");
            assertThat(event.toString()).doesNotContain(TYPED);
        }
    }

    @Test
    void theSentMailIsAnEventWithoutTheLink() {
        TemporaryUser user = demoBroughtOver().broughtOver();
        try (StoredEvents events = StoredEvents.of(admin, demo().tenant(), "SEND_RESET_PASSWORD")) {
            demoBroughtOver().typed(user, TYPED);
            linkTo(user);

            Map<String, Object> event = awaited(events, "SEND_RESET_PASSWORD");
            assertThat(event).containsEntry("userId", user.id()).containsEntry("clientId", demo().web());
            assertThat(StoredEvents.details(event))
                    .containsEntry("first_sign_in", "reset-mail")
                    .containsEntry("email", user.email());
            assertThat(event.toString()).doesNotContain("action-token", "key=");
        }
    }

    @Test
    void aMailThatCannotBeSentIsAnEventAndALineInTheLog() {
        TemporaryUser user = demoBroughtOver().broughtOver();
        demoBroughtOver().changeRealm(Map.of("smtpServer", Map.of()));
        try (StoredEvents events = StoredEvents.of(admin, demo().tenant(), "SEND_RESET_PASSWORD_ERROR")) {
            assertThat(demoBroughtOver().typed(user, TYPED).text()).contains(WORDS);

            assertThat(awaited(events, "SEND_RESET_PASSWORD_ERROR"))
                    .containsEntry("error", "email_send_failed")
                    .containsEntry("userId", user.id());
            assertThat(server.log()).contains("Realm 'tenant-demo': the mail to set a password was not sent");
        } finally {
            setMailServer(demoBroughtOver(), mail.getSmtp().getPort());
        }
        assertThat(FirstSignInTenant.isMarked(user)).isTrue();
    }

    @Test
    void nobodyIsSentAMailWhoHasAPasswordNoMarkOrIsDisabled() {
        TemporaryUser withPassword = demoBroughtOver()
                .broughtOver(
                        Map.of("credentials", List.of(Map.of("type", "password", "value", TemporaryUser.PASSWORD))));
        TemporaryUser disabled = demoBroughtOver().broughtOver();
        disabled.change(representation -> {
                    Map<String, Object> changed = new HashMap<>(representation);
                    changed.put("enabled", false);
                    return changed;
                })
                .then()
                .statusCode(204);
        TemporaryUser last = demoBroughtOver().broughtOver();
        TemporaryUser unmarked = TemporaryUser.create(admin, demo().tenant().realm(), Map.of());
        try (unmarked) {
            for (TemporaryUser user : List.of(withPassword, disabled, unmarked, demo().user())) {
                demoBroughtOver().typed(user, TYPED);
            }
            demoBroughtOver().typed(last, TYPED);
            linkTo(last);

            for (TemporaryUser user : List.of(withPassword, disabled, unmarked, demo().user())) {
                assertThat(mailsTo(user)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PasswordResetRequiredException", "UserNotConfirmedException"})
    void whereTheOldPoolDemandsAResetTheMailIsSentAndThePageSaysNoMoreThanForAnyWrongPassword(String type) {
        TemporaryUser user = uatBroughtOver().broughtOver();
        uatPool.answers(OldPoolReply.error(type, "reset"));

        BrowserPage page = uatBroughtOver().typed(user, TYPED);

        assertThat(page.text()).contains(FirstSignInTest.WRONG).doesNotContain(WORDS, FirstSignInTest.UNAVAILABLE);
        assertThat(user.passwords()).isZero();
        String link = linkTo(user);
        assertThat(link).startsWith(uat().url("/realms/tenant-uat/"));
        setPassword(link);
        uatBroughtOver().assertSignsIn(user, TemporaryUser.PASSWORD);
        assertThat(FirstSignInTenant.isMarked(user)).isFalse();
        assertThat(uatPool.timesAskedAbout(user)).isEqualTo(1);
    }

    @Test
    void aForgottenPasswordEndsTheMarkToo() {
        TemporaryUser user = uatBroughtOver().broughtOver();
        uatPool.recover();
        uatBroughtOver().changeRealm(Map.of("resetPasswordAllowed", true));
        try {
            Browser browser = new Browser();
            BrowserPage form =
                    browser.get(browser.get(uat().request("/forgotPassword")).location());
            browser.submit(form, Map.of("username", user.name()));
            BrowserPage update = follow(browser, browser.get(linkTo(user)));
            browser.submit(update, newPassword());
        } finally {
            uatBroughtOver().changeRealm(Map.of("resetPasswordAllowed", false));
        }
        assertThat(user.passwords()).isEqualTo(1);
        assertThat(FirstSignInTenant.isMarked(user)).isFalse();

        uatBroughtOver().assertSignsIn(user, TemporaryUser.PASSWORD);

        assertThat(uatPool.timesAskedAbout(user)).isZero();
    }

    private FirstSignInTenant demoBroughtOver() {
        return broughtOver.get(0);
    }

    private FirstSignInTenant uatBroughtOver() {
        return broughtOver.get(1);
    }

    private static void setMailServer(FirstSignInTenant tenant, int port) {
        tenant.changeRealm(Map.of(
                "smtpServer",
                Map.of("host", "127.0.0.1", "port", Integer.toString(port), "from", "no-reply@tenant.example")));
    }

    /** Opens the link as a user does who reads the mail in another browser. */
    private static void setPassword(String link) {
        Browser browser = new Browser();
        Matcher proceed = LINK.matcher(browser.get(link).body().replace("&amp;", "&"));
        assertThat(proceed.find()).as("a link to go on").isTrue();
        BrowserPage form = follow(browser, browser.get(proceed.group()));
        assertThat(form.text()).contains("Atualizar senha");
        follow(browser, browser.submit(form, newPassword()));
    }

    private static Map<String, String> newPassword() {
        return Map.of("password-new", TemporaryUser.PASSWORD, "password-confirm", TemporaryUser.PASSWORD);
    }

    private static BrowserPage follow(Browser browser, BrowserPage page) {
        BrowserPage current = page;
        while (current.status() == 302 || current.status() == 303) {
            current = browser.get(current.location());
        }
        return current;
    }

    /** The page without the parts that differ from request to request. */
    private static String sameWhoever(BrowserPage page, String name) {
        return page.body()
                .replace(name, "NAME")
                .replaceAll("(?:session_code|tab_id|execution|client_data)=[^&\"]*|\"[\\w+/]{64}\"", "");
    }

    private String linkTo(TemporaryUser user) {
        long end = System.nanoTime() + MAIL_MILLIS * 1_000_000;
        while (mailsTo(user).isEmpty() && System.nanoTime() < end) {
            mail.waitForIncomingEmail(250, mail.getReceivedMessages().length + 1);
        }
        assertThat(mailsTo(user)).hasSize(1);
        Matcher link = LINK.matcher(mailsTo(user).get(0));
        assertThat(link.find()).as("a link in the mail").isTrue();
        return link.group();
    }

    /** The plain texts of all mails to the user. */
    private List<String> mailsTo(TemporaryUser user) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> isTo(message, user))
                .map(ResetMailIT::text)
                .toList();
    }

    private static boolean isTo(MimeMessage message, TemporaryUser user) {
        try {
            return message.getAllRecipients()[0].toString().equals(user.email());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return message.getContent() instanceof jakarta.mail.Multipart parts
                    ? parts.getBodyPart(0).getContent().toString()
                    : GreenMailUtil.getBody(message);
        } catch (MessagingException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> awaited(StoredEvents events, String type) {
        long end = System.nanoTime() + MAIL_MILLIS * 1_000_000;
        while (events.ofType(type).isEmpty() && System.nanoTime() < end) {
            Pause.seconds(1);
        }
        assertThat(events.ofType(type)).hasSize(1);
        return events.ofType(type).get(0);
    }
}
