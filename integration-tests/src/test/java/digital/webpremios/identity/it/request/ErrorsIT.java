package digital.webpremios.identity.it.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Tests the bodies of OAuth errors, with and without the verbose errors of a tenant. */
@KeycloakTest
final class ErrorsIT {

    private static final String WRONG_SECRET = "wrong-secret-that-nobody-may-see";

    private final KeycloakServer server;
    private final AdminApi admin;

    ErrorsIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    private record Refused(String error, Response answer) {}

    @EachPartner
    @Contract("T18")
    void anErrorIsItsCodeAndNothingElse(TestClient client) {
        for (Refused refused : oneOfEachKind(client)) {
            Answers.assertRefused(refused.answer(), refused.error());
        }
    }

    @Test
    @Contract("T18")
    void verboseErrorsOfOneTenantExplainThemselvesWithoutSecretsAndOnlyThere() throws Exception {
        for (TestClient client : List.of(TestClient.DEMO_PARTNER, TestClient.UAT_PARTNER)) {
            TestClient other = client == TestClient.DEMO_PARTNER ? TestClient.UAT_PARTNER : TestClient.DEMO_PARTNER;
            try {
                verboseErrors(client.tenant(), "true");
                for (Refused refused : oneOfEachKind(client)) {
                    assertExplained(refused);
                }
                anErrorIsItsCodeAndNothingElse(other);
            } finally {
                verboseErrors(client.tenant(), "false");
            }
            anErrorIsItsCodeAndNothingElse(client);
        }
    }

    @EachPartner
    @Contract("T18")
    void aVerboseErrorDoesNotTellWhetherTheClientExists(TestClient client) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, client);
        String form = Campaigns.form(client);
        try {
            verboseErrors(client.tenant(), "true");

            String unknown = endpoint.post(form, TokenEndpoint.basic("nobody", WRONG_SECRET))
                    .asString();

            assertThat(endpoint.post(form, TokenEndpoint.basic(client.id(), WRONG_SECRET))
                            .asString())
                    .isEqualTo(unknown);
            assertThat(endpoint.post(form + "&" + Form.of("client_id", client.id()))
                            .asString())
                    .isEqualTo(unknown);
        } finally {
            verboseErrors(client.tenant(), "false");
        }
    }

    private List<Refused> oneOfEachKind(TestClient client) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, client);
        String form = Campaigns.form(client);
        String wrong = TokenEndpoint.basic(client.id(), WRONG_SECRET);
        List<Refused> all = new ArrayList<>();
        all.add(new Refused("invalid_request", endpoint.post("", client)));
        all.add(new Refused("invalid_request", endpoint.post(form + "&" + form, client)));
        all.add(new Refused("invalid_request", endpoint.post(form + "&x=%zz", client)));
        all.add(new Refused("invalid_request", endpoint.post(form + "&x=" + "a".repeat(9000), client)));
        all.add(new Refused("invalid_request", endpoint.post(form + "&client_secret=" + WRONG_SECRET, client)));
        all.add(new Refused("invalid_request", endpoint.post(form + "&aws_client_metadata=%7B", client)));
        all.add(new Refused("invalid_client", endpoint.post(form, wrong)));
        all.add(new Refused("invalid_client", endpoint.post(form, "Basic " + client.secret())));
        all.add(new Refused(
                "unauthorized_client", endpoint.post("grant_type=refresh_token&refresh_token=eyJ", client)));
        all.add(new Refused("unsupported_grant_type", endpoint.post("grant_type=password", client)));
        for (String scope : List.of("openid", "nothing/known", "nocustom", "webpremios.campaigns/1", "a\"b\\c")) {
            all.add(new Refused("invalid_scope", endpoint.post(Form.machine(scope), client)));
        }
        return all;
    }

    private static void assertExplained(Refused refused) throws Exception {
        Response answer = refused.answer();
        Map<String, String> body = new ObjectMapper().readValue(answer.asString(), new TypeReference<>() {});

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo(Answers.JSON);
        assertThat(body).containsOnlyKeys("error", "error_description").containsEntry("error", refused.error());
        assertThat(body.get("error_description"))
                .matches("[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]+")
                .doesNotContain(WRONG_SECRET)
                .doesNotContain("eyJ");
        for (TestClient client : TestClient.values()) {
            assertThat(answer.asString()).doesNotContain(client.secret());
        }
    }

    private void verboseErrors(TestTenant tenant, String value) {
        Response saved = admin.changeRealm(tenant.realm(), realm -> {
            Map<Object, Object> attributes = new HashMap<>((Map<?, ?>) Objects.requireNonNull(realm.get("attributes")));
            attributes.put("webpremios.verbose-errors", value);
            realm.put("attributes", attributes);
            return realm;
        });
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(204);
    }
}
