package digital.webpremios.identity.it.event;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code X-Correlation-Id} comes back with the answer and is kept in the event. */
@KeycloakTest
final class CorrelationIdIT {

    private static final String HEADER = "X-Correlation-Id";
    private static final String ID = "4b1f-77 \"a;b\" <~>";

    private final KeycloakServer server;
    private final AdminApi admin;

    CorrelationIdIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @EachPartner
    @Contract("R13")
    void aTokenAndARefusalHaveItInTheAnswerAndInTheEvent(TestClient client) {
        String hosted = TokenEndpoint.of(server, client).url();
        String ofKeycloak = TokenEndpoint.ofKeycloak(
                        server.url(client.tenant()), client.tenant().realm())
                .url();
        try (StoredEvents events = StoredEvents.of(admin, client.tenant())) {
            for (String url : List.of(hosted, ofKeycloak)) {
                Response token = post(url, client, client.secret(), ID);
                assertThat(token.statusCode()).isEqualTo(200);
                assertThat(token.headers().getValues(HEADER)).containsExactly(ID);
                assertThat(StoredEvents.details(events.only())).containsEntry("correlation_id", ID);
            }

            Response refused = post(hosted, client, "wrong", ID);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.headers().getValues(HEADER)).containsExactly(ID);
            assertThat(StoredEvents.details(events.only())).containsEntry("correlation_id", ID);
        }
    }

    @EachPartner
    @Contract("R13")
    void anythingElseIsIgnored(TestClient client) {
        String url = TokenEndpoint.of(server, client).url();
        try (StoredEvents events = StoredEvents.of(admin, client.tenant())) {
            for (String unusable : List.of("x".repeat(129), "a\tb", "caf\u00e9", " ")) {
                Response token = post(url, client, client.secret(), unusable);

                assertThat(token.statusCode()).as(unusable).isEqualTo(200);
                assertThat(token.header(HEADER)).as(unusable).isNull();
                assertThat(StoredEvents.details(events.only())).as(unusable).doesNotContainKey("correlation_id");
            }
            assertThat(post(url, client, client.secret(), "a", "b").header(HEADER))
                    .isNull();
            assertThat(post(url, client, client.secret()).header(HEADER)).isNull();
            List<Map<String, Object>> all = events.all();
            assertThat(all)
                    .allSatisfy(event -> assertThat(StoredEvents.details(event)).doesNotContainKey("correlation_id"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract("R13")
    void everyAnswerAtATenantsHostHasItAndNoAnswerElsewhere(TestTenant tenant) {
        for (String path : List.of(
                "/.well-known/openid-configuration",
                "/oauth2/authorize",
                "/oauth2/userInfo",
                "/oauth2/revoke",
                "/logout",
                "/realms/" + tenant.realm() + "/.well-known/openid-configuration")) {
            Response answer = TokenEndpoint.request()
                    .redirects()
                    .follow(false)
                    .header(HEADER, ID)
                    .get(server.url(tenant) + path);
            assertThat(answer.headers().getValues(HEADER)).as(path).containsExactly(ID);
        }
        assertThat(TokenEndpoint.request()
                        .header(HEADER, ID)
                        .get(server.administration() + "/realms/master")
                        .header(HEADER))
                .isNull();
    }

    private static Response post(String url, TestClient client, String secret, String... ids) {
        var request = TokenEndpoint.request()
                .contentType(Form.CONTENT_TYPE)
                .header("Authorization", TokenEndpoint.encodedBasic(client.id(), secret))
                .body(Campaigns.form(client));
        for (String id : ids) {
            request.header(HEADER, id);
        }
        return request.post(url);
    }
}
