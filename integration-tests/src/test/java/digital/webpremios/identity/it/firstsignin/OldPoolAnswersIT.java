package digital.webpremios.identity.it.firstsignin;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.support.browser.Browser;
import digital.webpremios.identity.it.support.browser.BrowserPage;
import digital.webpremios.identity.it.support.browser.SignInTenant;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryUser;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests every possible answer of a source pool, and no answer. No answer loses an account, and only an unambiguous
 * success lets a user in.
 */
@KeycloakTest
final class OldPoolAnswersIT extends FirstSignInTest {

    OldPoolAnswersIT(KeycloakServer server, AdminApi admin) {
        super(server, admin);
    }

    static Stream<Arguments> noAnswers() {
        OldPoolReply tokens = OldPoolReply.TOKENS;
        return Stream.of(
                Arguments.of("InternalErrorException", OldPoolReply.of(500, "{\"__type\":\"InternalErrorException\"}")),
                Arguments.of("http-500", OldPoolReply.of(500, "")),
                Arguments.of("http-503", new OldPoolReply(503, Map.of(), tokens.body(), Duration.ZERO)),
                Arguments.of("http-302", OldPoolReply.of(302, "").with("Location", "http://localhost:1/")),
                Arguments.of("http-307", OldPoolReply.of(307, "").with("Location", "/again")),
                Arguments.of("unreadable-answer", OldPoolReply.of(200, "<html>login</html>")),
                Arguments.of("unreadable-answer", OldPoolReply.of(200, "")),
                Arguments.of("unreadable-answer", OldPoolReply.of(200, "null")),
                Arguments.of("unreadable-answer", OldPoolReply.of(200, "[]")),
                Arguments.of("unreadable-answer", OldPoolReply.of(200, "{\"AuthenticationResult\":{}}")),
                Arguments.of(
                        "unreadable-answer",
                        OldPoolReply.of(
                                200, tokens.body().substring(0, tokens.body().length() - 3))),
                Arguments.of("oversized-answer", OldPoolReply.of(200, " ".repeat(70_000) + tokens.body())),
                Arguments.of("timeout", tokens.after(Duration.ofSeconds(4))),
                Arguments.of(
                        "TooManyRequestsException", OldPoolReply.error("TooManyRequestsException", "Rate exceeded")),
                Arguments.of(
                        "password-attempts-exceeded",
                        OldPoolReply.error("NotAuthorizedException", "Password attempts exceeded")),
                Arguments.of(
                        "UserLambdaValidationException", OldPoolReply.error("UserLambdaValidationException", "no")),
                Arguments.of("SomethingNewException", OldPoolReply.error("SomethingNewException", "?")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noAnswers")
    void whileThePoolGivesNoAnswerTheUserIsToldSoAndTheNextTryWorks(String reason, OldPoolReply reply) {
        TemporaryUser user = knownUser();
        demoPool().answers(reply);
        try (StoredEvents events = StoredEvents.of(admin, demo().tenant())) {
            BrowserPage page = demoBroughtOver().typed(user, OLD_PASSWORD);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains(UNAVAILABLE).doesNotContain(WRONG);
            Map<String, Object> event = events.only();
            assertThat(event)
                    .containsEntry("type", "LOGIN_ERROR")
                    .containsEntry("error", "old-pool-unavailable")
                    .containsEntry("userId", user.id());
            assertThat(StoredEvents.details(event))
                    .containsEntry("first_sign_in", "old-pool-unavailable")
                    .containsEntry(
                            "first_sign_in_reason", reason.equals("InternalErrorException") ? "http-500" : reason);
            assertThat(event.toString()).doesNotContain(OLD_PASSWORD);
        }
        assertThat(failures(user)).isZero();
        assertThat(demoPool().timesAskedAbout(user)).isEqualTo(1);
        assertThat(user.passwords()).isZero();
        assertThat(FirstSignInTenant.isMarked(user)).isTrue();

        demoPool().recover();
        demoBroughtOver().assertSignsIn(user, OLD_PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Your password cannot be checked right now.",
        "es, Su contraseña no se puede comprobar en este momento.",
        "pt-BR, Sua senha não pode ser verificada agora."
    })
    void theUserIsToldInHisLanguage(String language, String words) {
        TemporaryUser user = knownUser();
        demoPool().answers(OldPoolReply.of(503, ""));

        assertThat(demoBroughtOver()
                        .typed(Browser.speaking(language), user.name(), OLD_PASSWORD)
                        .text())
                .contains(words);
    }

    @Test
    void whileThePoolIsDownTheUserIsToldSoAndTheNextTryWorks() throws Exception {
        TemporaryUser user = uatBroughtOver().broughtOver();
        uatPool().knows(user, OLD_PASSWORD);
        int nobodyListens;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodyListens = socket.getLocalPort();
        }
        reconfigure(Map.of("endpoint", "http://127.0.0.1:" + nobodyListens + "/"));

        assertThat(uatBroughtOver().typed(user, OLD_PASSWORD).text()).contains(UNAVAILABLE);
        assertThat(server.log())
                .contains("Realm 'tenant-uat': the source pool at http://127.0.0.1:" + nobodyListens
                        + "/ gave no answer: unreachable");

        reconfigure(Map.of());
        uatBroughtOver().assertSignsIn(user, OLD_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ResourceNotFoundException", "InvalidParameterException", "ForbiddenException"})
    void whatOnlyAnOperatorCanMendIsInTheLog(String type) {
        TemporaryUser user = knownUser();
        demoPool().answers(OldPoolReply.error(type, "the message for " + OldPoolDouble.SECRET));

        assertThat(demoBroughtOver().typed(user, OLD_PASSWORD).text()).contains(UNAVAILABLE);

        assertThat(server.log())
                .contains("gave no answer: " + type + "; check the settings of webpremios-first-sign-in");
        assertThat(failures(user)).isZero();
    }

    @Test
    void aWrongSecretOfTheAppClientIsNotTheUsersFault() {
        TemporaryUser user = uatBroughtOver().broughtOver();
        uatPool().knows(user, OLD_PASSWORD);
        for (String secret : List.of("anotherSecret", "${vault.no-such-key}")) {
            reconfigure(Map.of("client-secret", secret));

            assertThat(uatBroughtOver().typed(user, OLD_PASSWORD).text()).contains(UNAVAILABLE);
        }
        assertThat(uatPool().timesAsked()).isEqualTo(1);
        assertThat(server.log())
                .contains("client-secret-refused", "client-secret-not-in-vault")
                .doesNotContain("anotherSecret", "no-such-key");

        reconfigure(Map.of());
        uatBroughtOver().assertSignsIn(user, OLD_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA", "SELECT_MFA_TYPE", "MFA_SETUP"})
    void aSecondFactorAskedForMeansThatThePasswordWasRight(String challenge) {
        TemporaryUser user = knownUser();
        demoPool().answersTheRightPassword(OldPoolReply.challenge(challenge));

        assertThat(demoBroughtOver().typed(user, WRONG_PASSWORD).text()).contains(WRONG);
        demoBroughtOver().assertSignsIn(user, OLD_PASSWORD);

        assertThat(user.passwords()).isEqualTo(1);
        assertThat(FirstSignInTenant.isMarked(user)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUSTOM_CHALLENGE", "PASSWORD_VERIFIER", "DEVICE_SRP_AUTH", "SELECT_CHALLENGE"})
    void anyOtherChallengeLetsNobodyIn(String challenge) {
        TemporaryUser user = knownUser();
        demoPool().answers(OldPoolReply.challenge(challenge));

        assertThat(demoBroughtOver().typed(user, OLD_PASSWORD).text()).contains(UNAVAILABLE);

        assertThat(user.passwords()).isZero();
    }

    @Test
    void aTemporaryPasswordIsKeptAndMustBeReplaced() {
        TemporaryUser user = knownUser();
        demoPool().answersTheRightPassword(OldPoolReply.challenge("NEW_PASSWORD_REQUIRED"));
        Browser browser = new Browser();

        BrowserPage form = browser.get(
                demoBroughtOver().typed(browser, user.name(), OLD_PASSWORD).location());

        assertThat(form.text()).contains("Atualizar senha");
        assertThat(user.passwords()).isEqualTo(1);
        assertThat(FirstSignInTenant.isMarked(user)).isFalse();
        assertThat(demoBroughtOver().typed(user, OLD_PASSWORD).location())
                .as("not let in before he has")
                .doesNotStartWith(SignInTenant.CALLBACK);

        assertThat(setPassword(browser, form)).startsWith(SignInTenant.CALLBACK + "?");
        demoBroughtOver().assertSignsIn(user, TemporaryUser.PASSWORD);
        assertThat(demoBroughtOver().typed(user, OLD_PASSWORD).text()).contains(WRONG);
        assertThat(demoPool().timesAskedAbout(user)).isEqualTo(1);
    }

    @Test
    void aPasswordThatTheRealmsPolicyRefusesIsNotKeptAndTheUserSetsAnother() {
        TemporaryUser user = knownUser();
        demoBroughtOver().changeRealm(Map.of("passwordPolicy", "length(28)"));
        Browser browser = new Browser();
        try {
            BrowserPage form = browser.get(
                    demoBroughtOver().typed(browser, user.name(), OLD_PASSWORD).location());
            assertThat(form.text()).contains("Atualizar senha");
            assertThat(user.passwords()).isZero();
            assertThat(FirstSignInTenant.isMarked(user)).as("he may come back").isTrue();

            assertThat(setPassword(browser, form)).startsWith(SignInTenant.CALLBACK + "?");
            demoBroughtOver().assertSignsIn(user, TemporaryUser.PASSWORD);
        } finally {
            demoBroughtOver().changeRealm(Map.of("passwordPolicy", ""));
        }
        assertThat(user.passwords()).isEqualTo(1);
        assertThat(FirstSignInTenant.isMarked(user)).isFalse();
        assertThat(demoBroughtOver().typed(user, OLD_PASSWORD).text()).contains(WRONG);
        assertThat(demoPool().timesAskedAbout(user)).isEqualTo(1);
    }

    private static String setPassword(Browser browser, BrowserPage form) {
        return browser.submit(
                        form,
                        Map.of("password-new", TemporaryUser.PASSWORD, "password-confirm", TemporaryUser.PASSWORD))
                .location();
    }

    private void reconfigure(Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>(uatPool().settings());
        settings.putAll(changes);
        uatBroughtOver().unconfigure();
        uatBroughtOver().configure(settings).then().statusCode(201);
    }

    private int failures(TemporaryUser user) {
        return admin.get(demoBroughtOver().path("/attack-detection/brute-force/users/" + user.id()))
                .jsonPath()
                .getInt("numFailures");
    }
}
