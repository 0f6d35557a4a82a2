package digital.webpremios.identity.it.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.cluster.ClusterNode;
import digital.webpremios.identity.it.support.token.AccessToken;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Twenty tenants that an older pack made on an older Keycloak, before and after the upgrade. Runs by {@code .ci/upgrade},
 * which builds the older pack.
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
        print("contents migrated by", migrations, upgrade.migrations());
        print("changes of the schema", schema.size(), upgrade.schemaChanges().size());
        askEverything(newer.admin(), after);
        assertThat(newer.log()).doesNotContain(" ERROR ");
    }

    @AfterAll
    void end() {
        upgrade.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyTenantGivesTheAnswerThatItGaveBefore(Question question) {
        Map<Campaign, Object> earlier = answers(before, question);

        assertThat(answers(after, question)).hasSize(TENANTS).isEqualTo(earlier);
        Campaign first = campaigns.get(0);
        System.out.printf(
                "%s: the same at %d tenants%s%n",
                question, TENANTS, question.isPrintable() ? ", as " + earlier.get(first) : "");
    }

    @Test
    void aRefreshTokenFromBeforeGivesTokensOfTheSameSignIn() {
        signedIn.forEach((campaign, tokens) -> {
            JsonPath refreshed = campaign.refresh(tokens.getString("refresh_token"));

            for (String kind : List.of("access_token", "id_token")) {
                String earlier = tokens.getString(kind);
                String later = refreshed.getString(kind);
                assertThat(Question.lasting(later)).isEqualTo(Question.lasting(earlier));
                assertThat(AccessToken.parse(later).claims().get("origin_jti"))
                        .isNotNull()
                        .isEqualTo(AccessToken.parse(earlier).claims().get("origin_jti"));
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
            Map<Question, Object> of = new EnumMap<>(Question.class);
            for (Question question : Question.values()) {
                of.put(question, question.ask(at));
            }
            answers.put(campaign, of);
        }
    }

    private Map<Campaign, Object> answers(Map<Campaign, Map<Question, Object>> all, Question question) {
        return campaigns.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        campaign -> all.getOrDefault(campaign, Map.of()).getOrDefault(question, "none")));
    }

    private static void print(String what, Object older, Object newer) {
        System.out.println(what + ": before " + older + ", after " + newer);
    }
}
