package digital.webpremios.identity.it.request;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.http.RawHttp;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the parameters of a token request: in the query or the body, repeated, unknown and missing. */
@KeycloakTest
final class ParametersIT {

    private static final List<TestClient> PARTNERS = List.of(TestClient.DEMO_PARTNER, TestClient.UAT_PARTNER);

    private final KeycloakServer server;

    ParametersIT(KeycloakServer server) {
        this.server = server;
    }

    @EachPartner
    @Contract("T6")
    void allParametersMayStandInTheQueryOfAPostWithoutABody(TestClient client) {
        String query = Form.of("client_id", client.id()) + "&" + Campaigns.form(client);
        List<String> headers = List.of("Authorization: " + TokenEndpoint.basic(client.id(), client.secret()));

        RawHttp answer = RawHttp.send(server, client.tenant(), "POST /oauth2/token?" + query, headers, "");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", Answers.JSON);
    }

    @EachPartner
    @Contract("T6")
    void queryAndBodyAreMerged(TestClient client) {
        String body = Form.of("client_id", client.id(), "client_secret", client.secret());

        Response answer = post(client.tenant(), Campaigns.form(client), body);

        assertThat(Answers.scopeOf(answer)).isEqualTo(Campaigns.of(client));
    }

    @ParameterizedTest
    @CsvSource({
        "client_secret, DEMO_PARTNER", "client_secret, UAT_PARTNER", "refresh_token, DEMO_PARTNER",
        "refresh_token, UAT_PARTNER", "client_assertion, DEMO_PARTNER", "client_assertion, PARTNER_NETWORK"
    })
    @Contract("T6")
    void aSecretInTheQueryIsRefusedBeItRightOrWrongOrEmpty(String parameter, TestClient client) {
        for (String value : List.of(client.secret(), "wrong", "")) {
            Response withBasic = TokenEndpoint.request()
                    .header("Authorization", TokenEndpoint.basic(client.id(), client.secret()))
                    .contentType(Form.CONTENT_TYPE)
                    .body(Campaigns.form(client))
                    .post(TokenEndpoint.of(server, client).url() + "?" + Form.of(parameter, value));
            Answers.assertRefused(withBasic, "invalid_request");

            String query = Form.of("client_id", client.id(), parameter, value);
            Answers.assertRefused(post(client.tenant(), query, Campaigns.form(client)), "invalid_request");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type, client_credentials",
        "scope, webpremios.backoffice/all.read",
        "client_id, demo-partner",
        "aws_client_metadata, {}",
        "code, 1",
        "redirect_uri, https://a.example",
        "unknown, 1",
        "resource, ''"
    })
    @Contract("T7")
    void aParameterThatIsSentTwiceIsRefused(String name, String value) {
        String once = Form.of(name, value);
        for (TestClient client : PARTNERS) {
            String rest = name.equals("grant_type") ? "" : "&grant_type=client_credentials";
            TestTenant tenant = client.tenant();
            String basic = TokenEndpoint.basic(client.id(), client.secret());

            Answers.assertRefused(post(tenant, "", once + "&" + once + rest, basic), "invalid_request");
            Answers.assertRefused(post(tenant, once + "&" + once, rest, basic), "invalid_request");
            Answers.assertRefused(post(tenant, once, once + rest, basic), "invalid_request");
            Answers.assertRefused(
                    post(tenant, "", once + "&" + Form.of(name, "other") + rest, basic), "invalid_request");
            Answers.assertRefused(post(tenant, "", once + "&" + name + rest, basic), "invalid_request");
        }
    }

    @Test
    @Contract("T7")
    void twoSpellingsOfOneNameAreTheSameName() {
        for (TestClient client : PARTNERS) {
            String basic = TokenEndpoint.basic(client.id(), client.secret());

            Answers.assertRefused(
                    post(client.tenant(), "", "sc%6Fpe=a%2Fb&scope=a/b&grant_type=client_credentials", basic),
                    "invalid_request");
        }
    }

    @EachPartner
    @Contract("T8")
    void unknownParametersAreIgnored(TestClient client) {
        String unknown = Form.of(
                "resource",
                "https://api.example",
                "audience",
                "x",
                "Scope",
                "openid",
                "identity_provider",
                "",
                "é",
                "ü");

        Response answer = post(
                client.tenant(),
                "utm_source=mail&username=root",
                Campaigns.form(client) + "&&" + unknown + "&flag",
                TokenEndpoint.basic(client.id(), client.secret()));

        assertThat(Answers.scopeOf(answer)).isEqualTo(Campaigns.of(client));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "scope=a%2Fb", "grant_type=", "grant_type", "=client_credentials", "GRANT_TYPE=x", "%20"})
    @Contract("T9")
    void withoutAGrantTypeTheRequestIsInvalid(String form) {
        for (TestClient client : PARTNERS) {
            Response answer = TokenEndpoint.of(server, client).post(form, client);

            Answers.assertRefused(answer, "invalid_request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&client_id=", "&client_secret=x", "&client_id=&client_secret=x"})
    @Contract("T9")
    void withoutAClientIdTheRequestIsInvalid(String rest) {
        for (TestTenant tenant : TestTenant.values()) {
            TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);

            Answers.assertRefused(endpoint.post("grant_type=client_credentials" + rest), "invalid_request");
            Answers.assertRefused(endpoint.post("grant_type=none" + rest), "invalid_request");
            Answers.assertRefused(
                    endpoint.post("grant_type=client_credentials" + rest, "Bearer abc"), "invalid_request");
        }
    }

    private Response post(TestTenant tenant, String query, String body) {
        return post(tenant, query, body, "");
    }

    private Response post(TestTenant tenant, String query, String body, String authorization) {
        RequestSpecification request =
                TokenEndpoint.request().contentType(Form.CONTENT_TYPE).body(body);
        return (authorization.isEmpty() ? request : request.header("Authorization", authorization))
                .post(TokenEndpoint.of(server, tenant).url() + (query.isEmpty() ? "" : "?" + query));
    }
}
