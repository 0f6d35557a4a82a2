package digital.webpremios.identity.realmconfig.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the users that {@code import-cognito} makes from a pool. */
final class ImportedUsersTest extends ImportTest {

    private static final String FILE = "users/campanha-users-0.json";

    @Test
    void subIsKeptAsTheIdAndAttributesAndGroupsComeOver() throws IOException {
        JsonNode ana = user("ana", "--first-sign-in", "reset-mail");

        assertThat(ana.path("id").asText()).isEqualTo("a1b2c301-5b1e-4c6f-9a2d-000040455001");
        assertThat(ana.path("enabled").asBoolean()).isTrue();
        assertThat(ana.path("createdTimestamp").asLong()).isEqualTo(1_646_134_200_123L);
        assertThat(ana.path("email").asText()).isEqualTo("ana@campanha.example");
        assertThat(ana.path("emailVerified").asBoolean()).isTrue();
        assertThat(ana.path("firstName").asText()).isEqualTo("Ana");
        assertThat(ana.path("lastName").asText()).isEqualTo("Souza");
        assertThat(attribute(ana, "custom.campaign_id")).isEqualTo("40455");
        assertThat(attribute(ana, "custom.points")).isEqualTo("1250");
        assertThat(attribute(ana, "phoneNumber")).isEqualTo("+5511955550101");
        assertThat(attribute(ana, "phoneNumberVerified")).isEqualTo("true");
        assertThat(attribute(ana, "birthdate")).isEqualTo("1985-04-12");
        assertThat(attribute(ana, "webpremios.first-sign-in")).isEqualTo("pending");
        assertThat(texts(ana.path("groups"))).containsExactly("/ouro", "/prata");
        assertThat(ana.has("credentials")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ana,                              true,  pending, ''",
        "carla,                            true,  pending, VERIFY_EMAIL",
        "davi,                             true,  pending, UPDATE_PASSWORD",
        "elisa,                            true,  pending, UPDATE_PASSWORD",
        "fabio,                            false, '',      ''",
        "gabi,                             false, '',      ''",
        "google_109876543210987654321,     true,  '',      ''",
        "iris,                             true,  pending, ''",
        "joão,                             false, pending, ''"
    })
    void everyStatusIsWhatItMeans(String name, boolean enabled, String firstSignIn, String action) throws IOException {
        JsonNode user = user(name, "--first-sign-in", "reset-mail");

        assertThat(user.path("enabled").asBoolean()).isEqualTo(enabled);
        assertThat(attribute(user, "webpremios.first-sign-in")).isEqualTo(firstSignIn);
        assertThat(texts(user.path("requiredActions"))).isEqualTo(action.isEmpty() ? List.of() : List.of(action));
    }

    @Test
    void withoutAPathNobodyIsMarkedAndTheReportSaysSo() throws IOException {
        JsonNode ana = user("ana");

        assertThat(attribute(ana, "webpremios.first-sign-in")).isEmpty();
        assertThat(texts(ana.path("requiredActions"))).containsExactly("UPDATE_PASSWORD");
        assertThat(run.written("campanha-report.json")).contains("user/first-sign-in");
    }

    @Test
    void aTextThatKeycloaksImportWouldFillFromItsEnvironmentStaysAText() throws IOException {
        assertThat(user("iris").path("firstName").asText()).isEqualTo("${WEBPREMIOS_SECRET:$x}");
        assertThat(run.written(FILE)).doesNotContain("$");
    }

    @Test
    void anAddressThatAnotherUserHasComesOverOnce() throws IOException {
        assertThat(user("kelly").has("email")).isFalse();
        assertThat(run.written("campanha-report.json")).contains("user/duplicate-email");
    }

    @Test
    void aNameInCapitalsIsWrittenAsKeycloakKeepsIt() throws IOException {
        assertThat(user("bruno.lima").path("firstName").asText()).isEqualTo("Bruno Lima");
        assertThat(run.written("campanha-report.json")).contains("user/username-capitals");
    }

    @Test
    void anAuthenticatorAppIsSetUpAnew() throws IOException {
        run.edit(
                "list-users-1.json",
                "\"UserStatus\": \"CONFIRMED\"",
                "\"UserStatus\": \"CONFIRMED\",\"UserMFASettingList\": [\"SOFTWARE_TOKEN_MFA\"]");

        assertThat(texts(user("ana").path("requiredActions"))).contains("CONFIGURE_TOTP");
        assertThat(run.written("campanha-report.json")).contains("user/second-factor");
    }

    @Test
    void datesInSecondsAreReadToo() throws IOException {
        run.edit("list-users-1.json", "\"2022-03-01T08:30:00.123000-03:00\"", "1646134200.123");

        assertThat(user("ana").path("createdTimestamp").asLong()).isEqualTo(1_646_134_200_123L);
    }

    @Test
    void theReportTellsNoNamesAndNoAddresses() throws IOException {
        users();

        assertThat(run.written("campanha-report.json") + run.written("campanha-report.md") + run.out())
                .doesNotContain("bruno", "Bruno", "@campanha.example", "+55");
    }

    private JsonNode user(String name, String... more) throws IOException {
        return StreamSupport.stream(users(more).spliterator(), false)
                .filter(user -> user.path("username").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode users(String... more) throws IOException {
        assertThat(run.run(more)).as(run.err()).isZero();
        JsonNode file = new ObjectMapper().readTree(run.written(FILE));
        assertThat(file.path("realm").asText()).isEqualTo("campanha");
        assertThat(file.path("users")).hasSize(11);
        return file.path("users");
    }

    private static String attribute(JsonNode user, String name) {
        return user.path("attributes").path(name).path(0).asText("");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
