package digital.webpremios.identity.it.firstsignin;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.browser.SignInTest;
import digital.webpremios.identity.it.support.realm.TemporaryUser;
import digital.webpremios.identity.it.support.token.AccessToken;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests which settings of the first sign-in an administrator can save, and that only administrators see the mark of a
 * migrated user.
 */
@KeycloakTest
final class FirstSignInSettingsIT extends SignInTest {

    private static final String SECRET = "aSecretOfTheAppClient0123456789";
    private static final Map<String, String> SOUND =
            Map.of("path", "old-pool", "region", "sa-east-1", "client-id", "1example23456789", "client-secret", SECRET);

    private List<FirstSignInTenant> broughtOver = List.of();

    FirstSignInSettingsIT(KeycloakServer server, AdminApi admin) {
        super(server, admin);
    }

    @BeforeAll
    void openTenants() {
        broughtOver = List.of(FirstSignInTenant.of(admin, demo()), FirstSignInTenant.of(admin, uat()));
    }

    @AfterAll
    void closeTenants() {
        broughtOver.forEach(FirstSignInTenant::close);
        assertThat(server.log()).doesNotContain(SECRET);
    }

    @Test
    void theServerHasTheFormThePortAndTheComponent() {
        assertThat(admin.providers("authenticator")).contains("auth-username-password-form");
        assertThat(admin.providers("webpremios-old-pool")).containsExactly("cognito");
        assertThat(admin.providers("storage")).contains("webpremios-first-sign-in");
    }

    @ParameterizedTest
    @CsvSource({
        "path, lambda, path is 'lambda'; expected 'old-pool' or 'reset-mail'",
        "path, '', path is ''; expected 'old-pool' or 'reset-mail'",
        "region, Mars, 'region is ''Mars''; expected the name of an AWS region, such as ''sa-east-1'''",
        "endpoint, http://pool.example/, 'endpoint is ''http://pool.example/''; expected an https URL, or an http URL on loopback,'",
        "client-id, '', client-id is ''; expected the id of an app client of the source pool",
        "client-secret, not a secret, client-secret is '***'; expected",
        "timeout-milliseconds, 50, timeout-milliseconds is '50'; expected a number from 100 to 10000",
        "mail-interval-seconds, 1, mail-interval-seconds is '1'; expected a number from 60 to 86400",
        "timeout-milis, 50, there is no setting 'timeout-milis'"
    })
    void aSettingThatCannotBeUsedIsNotSavedAndNamedWithWhatIsAllowed(String setting, String value, String problem) {
        Map<String, String> changed = new HashMap<>(SOUND);
        changed.put(setting, value);

        Response refused = broughtOver.get(0).configure(changed);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("errorMessage")).startsWith("webpremios-first-sign-in: " + problem);
        assertThat(refused.asString()).doesNotContain("not a secret", SECRET);
        assertThat(broughtOver.get(0).components()).isEmpty();
    }

    @Test
    void theSecretIsNeverShownAgainAndSurvivesASaveThatDoesNotChangeIt() {
        FirstSignInTenant tenant = broughtOver.get(0);
        tenant.configure(SOUND).then().statusCode(201);
        try {
            Map<String, Object> shown = tenant.components().get(0);
            assertThat(shown.toString()).contains("**********").doesNotContain(SECRET);

            String path = tenant.path("/components/" + shown.get("id"));
            assertThat(admin.put(path, shown).statusCode()).isEqualTo(204);
            assertThat(admin.post(tenant.path("/partial-export?exportClients=true"), Map.of())
                            .asString())
                    .contains("webpremios-first-sign-in")
                    .doesNotContain(SECRET);
        } finally {
            tenant.unconfigure();
        }
    }

    @Test
    void aRealmHasOneAtMostAndEachRealmItsOwn() {
        broughtOver.get(0).configure(SOUND).then().statusCode(201);
        try {
            Response second = broughtOver.get(0).configure(Map.of("path", "reset-mail"));
            assertThat(second.statusCode()).isEqualTo(400);
            assertThat(second.jsonPath().getString("errorMessage"))
                    .isEqualTo("webpremios-first-sign-in: the realm has one already.");

            broughtOver.get(1).configure(Map.of("path", "reset-mail")).then().statusCode(201);
        } finally {
            broughtOver.forEach(FirstSignInTenant::unconfigure);
        }
    }

    @Test
    void theMarkSurvivesAnAdministratorsChange() {
        TemporaryUser user = broughtOver.get(0).broughtOver();

        change(user, "firstName", "Changed");

        assertThat(user.representation()).containsEntry("firstName", "Changed");
        assertThat(FirstSignInTenant.isMarked(user)).isTrue();
    }

    @Test
    void whoIsStillPendingCanBeListed() {
        TemporaryUser user = broughtOver.get(0).broughtOver();

        List<String> pending = admin.get(
                        broughtOver.get(0).path("/users?max=-1&q=" + FirstSignInTenant.MARK + ":pending"))
                .jsonPath()
                .getList("username");

        assertThat(pending).contains(user.name()).doesNotContain(demo().user().name());
        assertThat(admin.get(broughtOver.get(1).path("/users?max=-1&q=" + FirstSignInTenant.MARK + ":pending"))
                        .jsonPath()
                        .getList("username"))
                .isEmpty();
    }

    @Test
    void onlyAMarkThatMeansSomethingCanBeSet() {
        TemporaryUser user = broughtOver.get(0).broughtOver();

        assertThat(user.change(representation ->
                                with(representation, "attributes", Map.of(FirstSignInTenant.MARK, List.of("done"))))
                        .statusCode())
                .isEqualTo(400);

        assertThat(FirstSignInTenant.isMarked(user)).isTrue();
    }

    @Test
    void withoutTheComponentAPasswordOfKeycloaksStillEndsTheMark() {
        TemporaryUser user = withPassword();

        broughtOver.get(0).assertSignsIn(user, TemporaryUser.PASSWORD);

        assertThat(FirstSignInTenant.isMarked(user)).isFalse();
    }

    @Test
    void theMarkIsInNoTokenAndNotInUserInfo() {
        App app = new App(server, TestApp.DEMO_WEB_APP);
        String path = broughtOver.get(0).path("/users/");
        Map<String, Object> ana = admin.get(
                        path + "?exact=true&username=" + app.participant().username())
                .jsonPath()
                .getMap("[0]");
        Map<String, Object> attributes = new HashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(ana.get("attributes")))
                .forEach((name, values) -> attributes.put(name.toString(), values));
        attributes.put(FirstSignInTenant.MARK, List.of("pending"));
        String code = app.code("openid email profile aws.cognito.signin.user.admin");
        admin.put(path + ana.get("id"), with(ana, "attributes", attributes))
                .then()
                .statusCode(204);
        try {
            JsonPath tokens = app.redeem(code).then().statusCode(200).extract().jsonPath();

            String userInfo = app.userInfo(tokens.getString("access_token")).asString();
            assertThat(userInfo).contains("custom:participant_id").doesNotContain("first-sign-in", "pending");
            for (String token : List.of("access_token", "id_token")) {
                assertThat(AccessToken.parse(tokens.getString(token)).claims().toString())
                        .contains("ana")
                        .doesNotContain("first-sign-in", "pending");
            }
            assertThat(admin.get(path + ana.get("id")).asString()).contains("first-sign-in");
        } finally {
            admin.put(path + ana.get("id"), ana).then().statusCode(204);
        }
    }

    private TemporaryUser withPassword() {
        return broughtOver
                .get(0)
                .broughtOver(
                        Map.of("credentials", List.of(Map.of("type", "password", "value", TemporaryUser.PASSWORD))));
    }

    private static void change(TemporaryUser user, String member, Object value) {
        user.change(representation -> with(representation, member, value))
                .then()
                .statusCode(204);
    }

    private static Map<String, Object> with(Map<String, Object> representation, String member, Object value) {
        Map<String, Object> changed = new HashMap<>(representation);
        changed.put(member, value);
        return changed;
    }
}
