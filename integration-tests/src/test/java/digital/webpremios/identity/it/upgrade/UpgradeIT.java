package digital.webpremios.identity.it.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.cluster.ClusterNode;
import digital.webpremios.identity.it.support.token.AccessToken;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Tests an upgrade with twenty tenants that an older pack created on an older Keycloak, before and after it.
 * {@code .ci/upgrade} builds the older pack and runs this test.
 */
@Tag("upgrade")
@TestInstance(Lifecycle.PER_CLASS)
final class UpgradeIT {

    private static final int TENANTS = 20;
    private static final int FIRST_ID = 50001;

    private final Upgrade upgrade = new Upgrade();
    private final List<Campaign> campaigns = IntStream.range(0, TENANTS)
            .mapToObj(i -> new Campaign(FIRST_ID + i, upgrade.port()))
            .toList();
    private final Map<Campaign, String> rotated = new HashMap<>();
    private final Map<Campaign, JsonPath> signedIn = new HashMap<>();
    private final Map<Campaign, Map<Question, Object>> before = new HashMap<>();
    private final Map<Campaign, Map<Question, Object>> after = new HashMap<>();
    private String log = "";

    @BeforeAll
    void upgrade(@TempDir Path folder) throws Exception {
        Map<String, String> variables = new HashMap<>();
        campaigns.forEach(campaign -> variables.putAll(campaign.variables()));
        ClusterNode older = upgrade.startOlder(render(folder), variables);
        for (Campaign campaign : campaigns) {
            rotated.put(campaign, rotateSecret(older.admin(), campaign));
        }
        for (Campaign campaign : campaigns.subList(0, 2)) {
            signedIn.put(campaign, campaign.signIn());
        }
        askEverything(older.admin(), before);
        List<String> migrations = upgrade.migrations();
        List<String> schema = upgrade.schemaChanges();

        ClusterNode newer = upgrade.startNewer();
        List<String> added = new ArrayList<>(upgrade.schemaChanges());
        added.removeAll(schema);
        System.out.println(
                "releases that migrated the realms: before " + migrations + ", then " + upgrade.migrations());
        System.out.println("changes of the schema: before " + schema.size() + ", then also " + added);
        askEverything(newer.admin(), after);
        log = newer.log();
    }

    @AfterAll
    void end() {
        upgrade.close();
    }

    @ParameterizedTest
    @FieldSource("digital.webpremios.identity.it.upgrade.Question#ALL")
    void everyTenantGivesTheAnswerThatItGaveBefore(Question question) {
        for (Campaign campaign : campaigns) {
            assertThat(answer(after, campaign, question))
                    .as("%s of %s", question, campaign.realm())
                    .isEqualTo(answer(before, campaign, question));
        }
        System.out.printf(
                "%s: the same at %d tenants%s%n",
                question, TENANTS, question.printable() ? ", as " + answer(before, campaigns.get(0), question) : "");
    }

    @Test
    void aRefreshTokenFromBeforeGivesTokensOfTheSameSignIn() {
        signedIn.forEach((campaign, tokens) -> {
            JsonPath refreshed = campaign.refresh(tokens.getString("refresh_token"));

            for (String kind : List.of("access_token", "id_token")) {
                String earlier = tokens.getString(kind);
                String later = refreshed.getString(kind);
                assertThat(Question.lasting(later)).isEqualTo(Question.lasting(earlier));
                assertThat(signIn(later)).doesNotContainNull().isEqualTo(signIn(earlier));
            }
            System.out.println("refresh token from before at " + campaign.realm() + ": works");
        });
    }

    @Test
    void anAccessTokenFromBeforeIsStillGood() {
        signedIn.forEach((campaign, tokens) -> {
            assertThat(campaign.userInfo(tokens.getString("access_token"))).containsEntry("username", "ana");
            System.out.println("access token from before at " + campaign.realm() + ": works");
        });
    }

    @Test
    void theNewServerLogsNoError() {
        assertThat(log).contains("Listening on").doesNotContain(" ERROR ");
    }

    /** The sign-in that a token belongs to. */
    private static List<@Nullable Object> signIn(String token) {
        Map<String, Object> claims = AccessToken.parse(token).claims();
        return Arrays.asList(claims.get("sid"), claims.get("origin_jti"));
    }

    /** The tenants' realm files, as the older pack's tool renders them. */
    private Path render(Path folder) throws IOException, InterruptedException {
        Path tenants = Files.createDirectories(folder.resolve("tenants"));
        for (Campaign campaign : campaigns) {
            Files.writeString(tenants.resolve(campaign.realm() + ".yaml"), campaign.descriptor());
        }
        Path output = folder.resolve("render.out");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        upgrade.olderTool().toString(),
                        "render",
                        tenants.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(tool.waitFor()).as(Files.readString(output)).isZero();
        return folder.resolve("realms");
    }

    private static String rotateSecret(AdminApi admin, Campaign campaign) {
        String realm = campaign.realm();
        String path = "/" + realm + "/clients/" + admin.idOf(realm, Campaign.ROTATED) + "/client-secret";
        return Campaign.granted(admin.post(path, Map.of())).getString("value");
    }

    private void askEverything(AdminApi admin, Map<Campaign, Map<Question, Object>> answers) {
        for (int i = 0; i < TENANTS; i++) {
            Campaign campaign = campaigns.get(i);
            Campaign other = campaigns.get((i + 1) % TENANTS);
            String secret = rotated.getOrDefault(campaign, "");
            Question.At at = new Question.At(campaign, other, secret, admin);
            Map<Question, Object> of = new HashMap<>();
            for (Question question : Question.ALL) {
                of.put(question, question.answer().apply(at));
            }
            answers.put(campaign, of);
        }
    }

    private static Object answer(Map<Campaign, Map<Question, Object>> answers, Campaign campaign, Question question) {
        return Objects.requireNonNull(answers.getOrDefault(campaign, Map.of()).get(question), "never asked");
    }
}
