package digital.webpremios.identity.realmconfig.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests users who share an e-mail address, which Keycloak gives to one of them. */
final class SharedAddressesTest {

    private static final String ADDRESS = "email=ana@campanha.example";
    private static final String VERIFIED = "email_verified=true";
    private static final String DUPLICATE = "user/duplicate-email";

    @TempDir
    private Path directory = Path.of("");

    private PoolDirectory pool;

    @BeforeEach
    void campaign() throws IOException {
        pool = PoolDirectory.in(directory);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, true,  UNCONFIRMED,           false, their address is verified",
        "CONFIRMED, true,  CONFIRMED,             false, their address is verified",
        "CONFIRMED, True,  FORCE_CHANGE_PASSWORD, true,  they are confirmed",
        "CONFIRMED, false, UNCONFIRMED,           false, they are confirmed",
        "CONFIRMED, TRUE,  EXTERNAL_PROVIDER,     true,  they are confirmed",
        "RESET_REQUIRED, 1, CONFIRMED,            maybe, their address is verified",
    })
    void theBetterClaimKeepsItWhateverTheOrder(
            String status, String verified, String otherStatus, String otherVerified, String why) throws IOException {
        pool.user(20, status, ADDRESS, "email_verified=" + verified);
        pool.user(10, otherStatus, ADDRESS, "email_verified=" + otherVerified);
        pool.user(30, otherStatus, "email=ANA@Campanha.example", "email_verified=" + otherVerified);

        assertThat(keepers(pool.imported())).containsExactly(20);
        assertThat(pool.findings(DUPLICATE))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding).contains(PoolDirectory.subject(20), why));
        assertThat(pool.findings(DUPLICATE))
                .extracting(finding -> finding.substring(0, "user a1b2c310".length()))
                .containsExactly("user a1b2c310", "user a1b2c330");
    }

    @Test
    void amongEqualsWhoMaySignInKeepsItThenTheOlderOne() throws IOException {
        ObjectNode oldest = pool.user(1, "CONFIRMED", ADDRESS, VERIFIED);
        oldest.put("Enabled", false);
        pool.user(9, "CONFIRMED", ADDRESS, VERIFIED);
        pool.user(5, "CONFIRMED", ADDRESS, VERIFIED);

        assertThat(keepers(pool.imported())).containsExactly(5);
        assertThat(pool.findings(DUPLICATE)).hasSize(2);
        assertThat(pool.findings(DUPLICATE).get(0)).contains("they are enabled");
        assertThat(pool.findings(DUPLICATE).get(1)).contains("they are older");
    }

    @Test
    void usersOfTheSameAgeAreToldApartByTheirSubjects() throws IOException {
        pool.user(7, "CONFIRMED", ADDRESS, VERIFIED).put("UserCreateDate", "2022-01-01T00:00:00Z");
        pool.user(6, "CONFIRMED", ADDRESS, VERIFIED).put("UserCreateDate", "2022-01-01T00:00:00Z");

        assertThat(keepers(pool.imported())).containsExactly(6);
        assertThat(pool.findings(DUPLICATE).get(0)).contains("their sub is smaller");
    }

    @Test
    void phoneNumbersAndPreferredNamesMayBeShared() throws IOException {
        for (int number = 1; number <= 3; number++) {
            pool.user(
                    number,
                    number == 2 ? "CONFIRMED" : "UNCONFIRMED",
                    "phone_number=+5511955550101",
                    "phone_number_verified=" + (number == 2),
                    "preferred_username=ana");
        }

        assertThat(pool.imported().values()).allSatisfy(user -> {
            assertThat(user.at("/attributes/phoneNumber/0").asText()).isEqualTo("+5511955550101");
            assertThat(user.at("/attributes/preferred_username/0").asText()).isEqualTo("ana");
        });
        assertThat(pool.imported(2).at("/attributes/phoneNumberVerified/0").asText())
                .isEqualTo("true");
        assertThat(pool.imported(1).at("/attributes/phoneNumberVerified/0").asText())
                .isEqualTo("false");
    }

    @Test
    void aUserNameThatIsAnothersAddressIsReportedForWhoeverCannotSignInWithIt() throws IOException {
        pool.user(1, "UNCONFIRMED").put("Username", "Ana@campanha.example");
        pool.user(2, "CONFIRMED", ADDRESS, VERIFIED);
        pool.user(3, "CONFIRMED", "email=bia@campanha.example");
        pool.user(4, "CONFIRMED").put("Username", "bia@campanha.example");
        pool.user(5, "CONFIRMED", "email=caio@campanha.example").put("Username", "caio@campanha.example");

        Map<Integer, JsonNode> users = pool.imported();

        assertThat(keepers(users)).containsExactly(2, 3, 5);
        assertThat(pool.findings("user/username-is-an-address"))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding).contains("cannot sign in with the user name"));
    }

    private static List<Integer> keepers(Map<Integer, JsonNode> users) {
        List<Integer> keepers = new ArrayList<>();
        users.forEach((number, user) -> {
            if (user.has("email")) {
                keepers.add(number);
            } else {
                assertThat(user.path("emailVerified").asBoolean())
                        .as("user %s", number)
                        .isFalse();
            }
        });
        return keepers;
    }
}
