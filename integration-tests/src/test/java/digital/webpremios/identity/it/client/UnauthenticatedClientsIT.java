package digital.webpremios.identity.it.client;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests contract row T14: every way to fail authentication gets the same answer. */
@KeycloakTest
final class UnauthenticatedClientsIT {

    private static final List<TestClient> PARTNERS = List.of(TestClient.DEMO_PARTNER, TestClient.UAT_PARTNER);

    private final KeycloakServer server;
    private final AdminApi admin;

    UnauthenticatedClientsIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    static List<String> unknownIds() {
        return List.of(
                "nobody",
                "n".repeat(255),
                "n".repeat(256),
                "n".repeat(7000),
                "caf\u00e9",
                "\u043a\u043b\u0438\u0435\u043d\u0442",
                "\ud83d\ude00",
                "' or 1=1 --",
                "%",
                "*",
                "../admin-cli",
                "\"><script>",
                "${jndi:ldap://127.0.0.1/x}",
                "DEMO-PARTNER",
                "demo-partner ",
                "admin-cli");
    }

    @ParameterizedTest
    @MethodSource("unknownIds")
    @Contract("T14")
    void anUnknownClientIsInvalidWhereverItsIdStands(String id) {
        for (TestClient partner : PARTNERS) {
            TokenEndpoint endpoint = TokenEndpoint.of(server, partner);
            String form = Campaigns.form(partner);

            assertInvalid(endpoint.post(form, TokenEndpoint.basic(id, "secret")));
            assertInvalid(endpoint.post(Form.of("client_id", id, "client_secret", "secret") + "&" + form));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-partner\n", "a\tb", "\r\nSet-Cookie: a=b", "demo-partner\r"})
    @Contract("T14")
    void lineEndsAndTabsInAnIdMakeAnotherClient(String id) {
        for (TestClient partner : PARTNERS) {
            String form = Form.of("client_id", id, "client_secret", partner.secret()) + "&" + Campaigns.form(partner);

            assertInvalid(TokenEndpoint.of(server, partner).post(form));
            assertInvalid(TokenEndpoint.of(server, partner)
                    .post(Campaigns.form(partner), TokenEndpoint.basic(id, partner.secret())));
        }
    }

    @EachPartner
    @Contract("T14")
    void aWrongOrMissingSecretIsInvalid(TestClient client) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, client);
        String form = Campaigns.form(client);
        String id = client.id();
        for (String secret : List.of(
                "wrong",
                "",
                client.secret() + " ",
                client.secret().toUpperCase(Locale.ROOT),
                "x".repeat(6000),
                "**********")) {
            assertInvalid(endpoint.post(form, TokenEndpoint.basic(id, secret)));
            assertInvalid(endpoint.post(Form.of("client_id", id, "client_secret", secret) + "&" + form));
        }
        assertInvalid(endpoint.post(Form.of("client_id", id) + "&" + form));
        assertInvalid(endpoint.post(Form.of("client_id", id) + "&" + form, "Bearer abc"));
    }

    @EachPartner
    @Contract("T14")
    void theSecretOfAnotherClientIsWrong(TestClient client) {
        for (TestClient other : TestClient.values()) {
            if (other != client) {
                String basic = TokenEndpoint.basic(client.id(), other.secret());

                assertInvalid(TokenEndpoint.of(server, client).post(Campaigns.form(client), basic));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract("T14")
    void aPublicClientThatSendsASecretIsInvalid(TestTenant tenant) {
        Map<String, ?> settings = Map.of("publicClient", true, "serviceAccountsEnabled", false);
        try (TemporaryClient client = TemporaryClient.create(admin, tenant.realm(), settings)) {
            TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);
            for (String secret : List.of("anything", TemporaryClient.SECRET)) {
                String form = "grant_type=client_credentials";

                assertInvalid(endpoint.post(form, TokenEndpoint.basic(client.id(), secret)));
                assertInvalid(endpoint.post(Form.of("client_id", client.id(), "client_secret", secret) + "&" + form));
                assertInvalid(endpoint.post(
                        "grant_type=refresh_token&refresh_token=x", TokenEndpoint.basic(client.id(), secret)));
            }
        }
    }

    static List<String> malformedBasic() {
        byte[] latin = {'d', 'e', 'm', 'o', ':', (byte) 0xe9};
        String right = TokenEndpoint.basic("demo-partner", TestClient.DEMO_PARTNER.secret());
        return List.of(
                "Basic",
                "basic ",
                "Basic !!!!",
                "Basic =",
                "Basic " + TestClient.DEMO_PARTNER.secret(),
                "Basic demo-partner:" + TestClient.DEMO_PARTNER.secret(),
                right + "!",
                right + " x",
                right + ", Bearer x",
                right.substring(0, right.length() - 7),
                TokenEndpoint.basic(new byte[0]),
                TokenEndpoint.basic("demo-partner".getBytes(StandardCharsets.UTF_8)),
                TokenEndpoint.basic("", "secret"),
                TokenEndpoint.basic("", ""),
                TokenEndpoint.basic(latin),
                TokenEndpoint.basic("demo-partner\u0000", TestClient.DEMO_PARTNER.secret()),
                TokenEndpoint.basic("demo-partner", TestClient.DEMO_PARTNER.secret() + "\u0000"),
                TokenEndpoint.basic("demo-partner\u007f", "x"),
                TokenEndpoint.basic("demo\u0085", "x"));
    }

    @ParameterizedTest
    @MethodSource("malformedBasic")
    @Contract("T14")
    void malformedBasicIsInvalidAlsoBesideRightCredentialsInTheBody(String authorization) {
        for (TestClient partner : PARTNERS) {
            TokenEndpoint endpoint = TokenEndpoint.of(server, partner);
            String form = Campaigns.form(partner);
            String credentials = Form.of("client_id", partner.id(), "client_secret", partner.secret());

            assertInvalid(endpoint.post(form, authorization));
            assertInvalid(endpoint.post(credentials + "&" + form, authorization));
        }
    }

    private static void assertInvalid(Response answer) {
        Answers.assertRefused(answer, "invalid_client");
    }
}
