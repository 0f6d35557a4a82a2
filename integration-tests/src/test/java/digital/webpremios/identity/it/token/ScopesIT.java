package digital.webpremios.identity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TemporaryScope;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests scopes in a realm of one tenant. */
@KeycloakTest
final class ScopesIT {

    private static final String READ = "webpremios.backoffice/all.read";
    private static final String WRITE = "webpremios.backoffice/all.write";
    private static final List<TestClient> PARTNERS = List.of(TestClient.DEMO_PARTNER, TestClient.UAT_PARTNER);

    private final KeycloakServer server;
    private final AdminApi admin;

    ScopesIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&scope=", "&scope", "&scope=+", "&scope=%20%20"})
    @Contract("M2")
    void anAbsentOrEmptyScopeAsksForEveryCustomScopeOfTheClient(String scope) {
        for (TestClient client : PARTNERS) {
            Response answer = TokenEndpoint.of(server, client).post("grant_type=client_credentials" + scope, client);

            assertThat(Answers.scopeOf(answer).split(" "))
                    .containsExactlyInAnyOrder(READ, WRITE, client.tenant().campaignScope());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DEMO", "UAT"})
    @Contract("M16")
    void scopesThatKeycloakAddsByItselfAreNoneOfEveryCustomScope(TestTenant tenant) {
        try (TemporaryScope delegation = TemporaryScope.create(admin, tenant, "delegation:x");
                TemporaryScope any = TemporaryScope.create(admin, tenant, "delegation:*");
                TemporaryScope organization = TemporaryScope.create(admin, tenant, "organization");
                TemporaryScope account = TemporaryScope.create(admin, tenant, "service_account");
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, READ);
                TemporaryClient bare = TemporaryClient.withScopes(admin, tenant)) {
            TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);
            for (TemporaryScope scope : List.of(delegation, any, organization, account)) {
                client.assign(scope);
                bare.assign(scope);
            }

            for (String omitted : List.of("", "&scope=", "&scope=+")) {
                String form = "grant_type=client_credentials" + omitted;
                assertThat(Answers.scopeOf(endpoint.post(form, client))).isEqualTo(READ);
                Answers.assertRefused(endpoint.post(form, bare), "invalid_scope");
            }
            Answers.assertRefused(endpoint.post(Form.machine(READ + " delegation:x"), client), "invalid_scope");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DEMO", "UAT"})
    @Contract("M2")
    void aClientWithoutCustomScopesGetsNothingByDefault(TestTenant tenant) {
        try (TemporaryClient none = TemporaryClient.withScopes(admin, tenant);
                TemporaryClient users = TemporaryClient.withScopes(admin, tenant, "email")) {
            TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);

            Answers.assertRefused(endpoint.post("grant_type=client_credentials", none), "invalid_scope");
            Answers.assertRefused(endpoint.post("grant_type=client_credentials", users), "invalid_scope");
            Answers.assertRefused(endpoint.post(Form.machine(READ), none), "invalid_scope");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DEMO_PARTNER", "UAT_PARTNER"})
    @Contract("M3")
    void orderRepetitionAndBlanksDoNotMatter(TestClient client) {
        String campaign = client.tenant().campaignScope();
        TokenEndpoint endpoint = TokenEndpoint.of(server, client);
        for (String scope : List.of(
                campaign + " " + READ,
                READ + " " + campaign,
                "  " + READ + "   " + campaign + "  ",
                campaign + " " + campaign + " " + READ + " " + campaign)) {
            assertThat(Answers.scopeOf(endpoint.post(Form.machine(scope), client))
                            .split(" "))
                    .containsExactlyInAnyOrder(campaign, READ);
        }
        String thousand = (campaign + " ").repeat(150);
        assertThat(Answers.scopeOf(endpoint.post(Form.machine(thousand), client)))
                .isEqualTo(campaign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n", "\r\n", ",", ";", "\u00a0", "\u3000"})
    @Contract({"M3", "M4"})
    void onlyBlanksPartScopes(String separator) {
        for (TestClient client : PARTNERS) {
            String scope = client.tenant().campaignScope() + separator + READ;

            assertInvalid(client, scope);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DEMO_PARTNER", "UAT_PARTNER"})
    @Contract("M3")
    void ofMoreThanFiftyScopesNotEvenTheFirstIsLookedAt(TestClient client) {
        try (StoredEvents events = StoredEvents.of(admin, client.tenant())) {
            assertInvalid(client, different(50));
            assertThat(StoredEvents.details(events.only())).containsEntry("denial", "scope-not-enabled");

            assertInvalid(client, different(51));
            assertThat(StoredEvents.details(events.only())).containsEntry("denial", "too-many-scopes");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DEMO_PARTNER", "UAT_PARTNER"})
    @Contract({"M3", "M4"})
    void aScopeParameterThatKeycloakWouldDropIsNotTakenForAbsent(TestClient client) {
        String sixty = IntStream.range(0, 60)
                .mapToObj(i -> "webpremios.backoffice/" + "a".repeat(50) + i)
                .collect(Collectors.joining(" "));
        assertThat(sixty.length()).isGreaterThan(4000);
        assertInvalid(client, sixty);

        String forty = IntStream.range(0, 40)
                .mapToObj(i -> "webpremios.backoffice/" + "a".repeat(90) + i)
                .collect(Collectors.joining(" "));
        assertThat(forty.length()).isGreaterThan(4000);
        assertInvalid(client, forty);

        String once = (READ + " ").repeat(140);
        assertThat(once.length()).isGreaterThan(4000);
        Response answer = TokenEndpoint.of(server, client).post(Form.machine(once), client);
        assertThat(Answers.scopeOf(answer)).isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"webpremios.backoffice/all.delete", "unknown", "a/b", "webpremios.backoffice/", "/", "x/", "/x"})
    @Contract("M4")
    void oneUnknownScopeBesideAllowedOnesRefusesAll(String unknown) {
        for (TestClient client : PARTNERS) {
            assertInvalid(client, unknown);
            assertInvalid(client, client.tenant().campaignScope() + " " + unknown);
            assertInvalid(client, unknown + " " + READ + " " + client.tenant().campaignScope());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Webpremios.backoffice/all.read",
                "webpremios.backoffice/ALL.READ",
                "webpremios.backoffice/all.rea"
            })
    @Contract("M4")
    void aScopeInAnotherSpellingIsAnotherScope(String scope) {
        for (TestClient client : PARTNERS) {
            assertInvalid(client, scope);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DEMO", "UAT"})
    @Contract("M4")
    void aScopeOfTheRealmThatIsNotTheClientsIsRefused(TestTenant tenant) {
        try (TemporaryClient reader = TemporaryClient.withScopes(admin, tenant, READ)) {
            TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);

            Answers.assertRefused(endpoint.post(Form.machine(tenant.campaignScope()), reader), "invalid_scope");
            Answers.assertRefused(
                    endpoint.post(Form.machine(READ + " " + tenant.campaignScope()), reader), "invalid_scope");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DEMO", "UAT"})
    @Contract("M8")
    void readAndWriteAreGrantedAsAskedAndNeitherImpliesTheOther(TestTenant tenant) {
        try (TemporaryClient reader = TemporaryClient.withScopes(admin, tenant, READ);
                TemporaryClient writer = TemporaryClient.withScopes(admin, tenant, WRITE);
                TemporaryClient both = TemporaryClient.withScopes(admin, tenant, READ, WRITE)) {
            TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);

            assertThat(Answers.scopeOf(endpoint.post(Form.machine(READ), both))).isEqualTo(READ);
            assertThat(Answers.scopeOf(endpoint.post(Form.machine(WRITE), both)))
                    .isEqualTo(WRITE);
            assertThat(Answers.scopeOf(endpoint.post(Form.machine(WRITE), writer)))
                    .isEqualTo(WRITE);
            assertThat(Answers.scopeOf(endpoint.post("grant_type=client_credentials", writer)))
                    .isEqualTo(WRITE);
            Answers.assertRefused(endpoint.post(Form.machine(READ), writer), "invalid_scope");
            Answers.assertRefused(endpoint.post(Form.machine(WRITE), reader), "invalid_scope");
            Answers.assertRefused(endpoint.post(Form.machine(READ + " " + WRITE), reader), "invalid_scope");
        }
    }

    private void assertInvalid(TestClient client, String scope) {
        Answers.assertRefused(TokenEndpoint.of(server, client).post(Form.machine(scope), client), "invalid_scope");
    }

    private static String different(int scopes) {
        return IntStream.range(0, scopes).mapToObj(i -> "unknown/" + i).collect(Collectors.joining(" "));
    }
}
