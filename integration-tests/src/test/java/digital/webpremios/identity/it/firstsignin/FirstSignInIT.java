package digital.webpremios.identity.it.firstsignin;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.support.browser.BrowserPage;
import digital.webpremios.identity.it.support.browser.SignInTenant;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryUser;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests the first sign-in with a source pool: the pool is asked until a migrated user's password was right once, and
 * never again.
 */
@KeycloakTest
@Tag("container")
final class FirstSignInIT extends FirstSignInTest {

    FirstSignInIT(KeycloakServer server, AdminApi admin) {
        super(server, admin);
    }

    @Test
    void theRightPasswordIsKeptAndTheOldPoolIsNeverAskedAgain() {
        TemporaryUser user = knownUser();

        demoBroughtOver().assertSignsIn(user, OLD_PASSWORD);

        assertThat(user.passwords()).isEqualTo(1);
        assertThat(FirstSignInTenant.isMarked(user)).isFalse();
        assertThat(demoPool().timesAskedAbout(user)).isEqualTo(1);

        demoBroughtOver().assertSignsIn(user, OLD_PASSWORD);
        assertThat(demoBroughtOver().typed(user, WRONG_PASSWORD).text()).contains(WRONG);

        assertThat(demoPool().timesAskedAbout(user)).isEqualTo(1);
    }

    @Test
    void aWrongPasswordIsAsWrongAsOneOfKeycloaksAndTheOldPoolIsAskedAgain() {
        TemporaryUser user = knownUser();
        TemporaryUser ofKeycloaks = demo().user();
        try (StoredEvents events = StoredEvents.of(admin, demo().tenant())) {
            BrowserPage pageOfKeycloaks = demoBroughtOver().typed(ofKeycloaks, WRONG_PASSWORD);
            Map<String, Object> eventOfKeycloaks = events.only();

            BrowserPage page = demoBroughtOver().typed(user, WRONG_PASSWORD);

            assertThat(page.status()).isEqualTo(pageOfKeycloaks.status());
            assertThat(page.text()).contains(WRONG);
            assertThat(pageOfKeycloaks.text()).contains(WRONG);
            Map<String, Object> event = events.only();
            assertThat(event)
                    .containsEntry("type", "LOGIN_ERROR")
                    .containsEntry("userId", user.id())
                    .containsEntry("error", eventOfKeycloaks.get("error"));
            assertThat(StoredEvents.details(event))
                    .containsEntry("first_sign_in", "old-pool-refused")
                    .containsEntry("first_sign_in_reason", "NotAuthorizedException");
            assertThat(StoredEvents.details(eventOfKeycloaks)).doesNotContainKey("first_sign_in");
            assertThat(event.toString()).doesNotContain(WRONG_PASSWORD);
        }
        assertThat(user.passwords()).isZero();
        assertThat(FirstSignInTenant.isMarked(user)).isTrue();

        demoBroughtOver().assertSignsIn(user, OLD_PASSWORD);
        assertThat(demoPool().timesAskedAbout(user)).isEqualTo(2);
    }

    @Test
    void theEventOfTheSignInTellsOfTheOldPool() {
        TemporaryUser user = knownUser();
        try (StoredEvents events = StoredEvents.of(admin, demo().tenant(), "LOGIN")) {
            demoBroughtOver().typed(user, OLD_PASSWORD);
            demoBroughtOver().typed(user, OLD_PASSWORD);

            List<Map<String, Object>> logins = events.ofType("LOGIN");
            assertThat(logins).hasSize(2);
            assertThat(StoredEvents.details(logins.get(1))).containsEntry("first_sign_in", "old-pool");
            assertThat(StoredEvents.details(logins.get(0))).doesNotContainKey("first_sign_in");
            assertThat(events.all().toString()).doesNotContain(OLD_PASSWORD, OldPoolDouble.SECRET);
        }
    }

    @Test
    void theUserMayNameHimselfByHisAddress() {
        TemporaryUser user = knownUser();

        assertThat(demoBroughtOver().typed(user.email(), OLD_PASSWORD).location())
                .startsWith(SignInTenant.CALLBACK);

        assertThat(demoPool().timesAskedAbout(user)).isEqualTo(1);
    }

    @Test
    void aUserOfOneTenantIsNeverAskedAboutAtAnothersPool() {
        TemporaryUser user = uatBroughtOver().broughtOver();
        demoPool().knows(user, OLD_PASSWORD);

        assertThat(uatBroughtOver().typed(user, OLD_PASSWORD).text()).contains(WRONG);

        assertThat(uatPool().timesAskedAbout(user)).isEqualTo(1);
        assertThat(demoPool().timesAsked()).isZero();
        assertThat(user.passwords()).isZero();

        uatPool().knows(user, OLD_PASSWORD);
        uatBroughtOver().assertSignsIn(user, OLD_PASSWORD);
        assertThat(demoBroughtOver().typed(user, OLD_PASSWORD).text()).contains(WRONG);
        assertThat(demoPool().timesAsked()).isZero();
    }

    @Test
    void aTenantWithoutTheComponentAsksNobody() {
        TemporaryUser user = uatBroughtOver().broughtOver();
        uatPool().knows(user, OLD_PASSWORD);
        Map<String, String> switchedOff = new HashMap<>(uatPool().settings());
        switchedOff.put("enabled", "false");

        uatBroughtOver().unconfigure();
        assertThat(uatBroughtOver().typed(user, OLD_PASSWORD).text()).contains(WRONG);
        uatBroughtOver().configure(switchedOff).then().statusCode(201);
        assertThat(uatBroughtOver().typed(user, OLD_PASSWORD).text()).contains(WRONG);
        assertThat(uatPool().timesAsked()).isZero();

        uatBroughtOver().unconfigure();
        uatBroughtOver().configure(uatPool().settings()).then().statusCode(201);
        assertThat(FirstSignInTenant.isMarked(user)).isTrue();
        uatBroughtOver().assertSignsIn(user, OLD_PASSWORD);
    }

    @Test
    void aUserWithoutTheMarkIsNotAskedAbout() {
        TemporaryUser unmarked = TemporaryUser.create(admin, demo().tenant().realm(), Map.of());
        demoPool().knows(unmarked, OLD_PASSWORD);
        demoPool().knows(demo().user(), OLD_PASSWORD);
        try (unmarked) {
            assertThat(demoBroughtOver().typed(unmarked, OLD_PASSWORD).text()).contains(WRONG);
            assertThat(demoBroughtOver().typed(demo().user(), OLD_PASSWORD).text())
                    .contains(WRONG);
            assertThat(demoBroughtOver().typed("nobody", OLD_PASSWORD).text()).contains(WRONG);
        }

        assertThat(demoPool().timesAsked()).isZero();
    }

    @Test
    void aPasswordOfKeycloaksIsUsedAndEndsTheMark() {
        TemporaryUser user = demoBroughtOver()
                .broughtOver(
                        Map.of("credentials", List.of(Map.of("type", "password", "value", TemporaryUser.PASSWORD))));
        demoPool().knows(user, OLD_PASSWORD);

        assertThat(demoBroughtOver().typed(user, OLD_PASSWORD).text()).contains(WRONG);
        assertThat(FirstSignInTenant.isMarked(user)).isTrue();
        demoBroughtOver().assertSignsIn(user, TemporaryUser.PASSWORD);

        assertThat(FirstSignInTenant.isMarked(user)).isFalse();
        assertThat(demoPool().timesAsked()).isZero();
    }

    @Test
    void aPasswordThatAnAdministratorSetsIsUsedAndEndsTheMark() {
        TemporaryUser user = knownUser();
        admin.put(
                        demoBroughtOver().path("/users/" + user.id() + "/reset-password"),
                        Map.of("type", "password", "value", TemporaryUser.PASSWORD, "temporary", false))
                .then()
                .statusCode(204);
        assertThat(FirstSignInTenant.isMarked(user)).isFalse();

        assertThat(demoBroughtOver().typed(user, OLD_PASSWORD).text()).contains(WRONG);
        demoBroughtOver().assertSignsIn(user, TemporaryUser.PASSWORD);

        assertThat(user.passwords()).isEqualTo(1);
        assertThat(demoPool().timesAsked()).isZero();
    }

    @Test
    void aDisabledUserIsNotAskedAbout() {
        TemporaryUser user = knownUser();
        user.change(representation -> {
                    representation.put("enabled", false);
                    return representation;
                })
                .then()
                .statusCode(204);

        BrowserPage page = demoBroughtOver().typed(user, OLD_PASSWORD);

        assertThat(page.status()).isEqualTo(200);
        assertThat(demoPool().timesAsked()).isZero();
        assertThat(user.passwords()).isZero();
        assertThat(FirstSignInTenant.isMarked(user)).isTrue();
    }

    @Test
    void noPasswordAndOneThatIsTooLongForTheOldPoolAreNotSentThere() {
        TemporaryUser user = knownUser();

        assertThat(demoBroughtOver().typed(user, "").text()).contains(WRONG);
        assertThat(demoBroughtOver().typed(user, "p".repeat(257)).text()).contains(WRONG);
        assertThat(demoPool().timesAsked()).isZero();

        demoBroughtOver().typed(user, "p".repeat(256));
        assertThat(demoPool().timesAskedAbout(user)).isEqualTo(1);
    }

    @Test
    void wrongPasswordsLockTheUserOutAndThenTheOldPoolIsAskedNoMore() {
        TemporaryUser user = knownUser();
        demoBroughtOver().changeRealm(Map.of("failureFactor", 3));
        try {
            IntStream.range(0, 3).forEach(i -> demoBroughtOver().typed(user, WRONG_PASSWORD));
            assertThat(demoPool().timesAskedAbout(user)).isEqualTo(3);

            BrowserPage page = demoBroughtOver().typed(user, OLD_PASSWORD);

            assertThat(page.status()).isEqualTo(200);
            assertThat(demoPool().timesAskedAbout(user)).isEqualTo(3);
            assertThat(user.passwords()).isZero();

            admin.delete(demoBroughtOver().path("/attack-detection/brute-force/users/" + user.id()))
                    .then()
                    .statusCode(204);
            demoBroughtOver().assertSignsIn(user, OLD_PASSWORD);
        } finally {
            demoBroughtOver().changeRealm(Map.of("failureFactor", 30));
        }
    }

    /**
     * Tests without brute-force protection, which allows one attempt at a time for each user, but counts for each node
     * on its own.
     */
    @Test
    void signInsAtTheSameTimeAllSucceedAndLeaveOnePassword() {
        TemporaryUser user = knownUser();
        demoPool().answersTheRightPassword(OldPoolReply.TOKENS.after(Duration.ofMillis(500)));
        demoBroughtOver().changeRealm(Map.of("bruteForceProtected", false));
        try {
            assertThat(fourAtATime(user))
                    .allSatisfy(page -> assertThat(page.location()).startsWith(SignInTenant.CALLBACK));
        } finally {
            demoBroughtOver().changeRealm(Map.of("bruteForceProtected", true));
        }
        assertThat(user.passwords()).isEqualTo(1);
        assertThat(FirstSignInTenant.isMarked(user)).isFalse();
        demoBroughtOver().assertSignsIn(user, OLD_PASSWORD);
    }

    @Test
    void signInsAtTheSameTimeUnderBruteForceProtectionLoseNothing() {
        TemporaryUser user = knownUser();
        demoPool().answersTheRightPassword(OldPoolReply.TOKENS.after(Duration.ofMillis(500)));

        assertThat(fourAtATime(user))
                .anySatisfy(page -> assertThat(page.location()).startsWith(SignInTenant.CALLBACK));

        assertThat(user.passwords()).isEqualTo(1);
        assertThat(FirstSignInTenant.isMarked(user)).isFalse();
        demoBroughtOver().assertSignsIn(user, OLD_PASSWORD);
    }

    private List<BrowserPage> fourAtATime(TemporaryUser user) {
        List<CompletableFuture<BrowserPage>> pages = IntStream.range(0, 4)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> demoBroughtOver().typed(user, OLD_PASSWORD)))
                .toList();
        return pages.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void theUserOutlivesTheComponent() {
        TemporaryUser user = uatBroughtOver().broughtOver();
        uatPool().knows(user, OLD_PASSWORD);
        uatBroughtOver().assertSignsIn(user, OLD_PASSWORD);

        uatBroughtOver().unconfigure();
        uatBroughtOver().assertSignsIn(user, OLD_PASSWORD);

        uatBroughtOver().configure(uatPool().settings()).then().statusCode(201);
    }
}
