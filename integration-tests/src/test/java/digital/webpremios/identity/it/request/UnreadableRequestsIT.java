package digital.webpremios.identity.it.request;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.http.RawHttp;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests requests that no form encoder produces, with valid credentials. */
@KeycloakTest
final class UnreadableRequestsIT {

    private static final List<TestClient> PARTNERS = List.of(TestClient.DEMO_PARTNER, TestClient.UAT_PARTNER);
    private static final int MAX_LENGTH = 8192;

    private final KeycloakServer server;

    UnreadableRequestsIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x=%zz",
                "x=%4",
                "x=%",
                "x=%%41",
                "x=%-1",
                "x=%ff",
                "x=%c3%28",
                "x=%c0%80",
                "x=%ed%a0%80",
                "x=%00",
                "%00=x",
                "x=%1b%5b",
                "x=%7f",
                "%zz=x",
                "%ff=x",
                "x=\u00ff",
                "x=\u00c3",
                "x=\u0000"
            })
    @Contract("T9")
    void aBodyThatIsNoFormIsInvalid(String part) {
        for (TestClient client : PARTNERS) {
            assertInvalid(post(client, "", Campaigns.form(client) + "&" + part));
            assertInvalid(post(client, "", part + "&" + Campaigns.form(client)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=%00", "x=%1b", "x=a%01b", "%00=x", "x=%ff", "x=%c3%28", "%ff=x", "x=%7f"})
    @Contract({"T9", "T2"})
    void aQueryThatIsNoFormIsInvalid(String query) {
        for (TestClient client : PARTNERS) {
            assertInvalid(post(client, "?" + query, Campaigns.form(client)));
        }
    }

    /** Requests that the HTTP server below Keycloak refuses itself. */
    @ParameterizedTest
    @ValueSource(strings = {"x=%zz", "x=%4", "x=%", "%zz=x"})
    @Contract("T9")
    void aQueryThatIsNoUrlIsRefusedBeforeAnybodyReadsIt(String query) {
        for (TestClient client : PARTNERS) {
            RawHttp answer = post(client, "?" + query, Campaigns.form(client));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope=%00", "scope=webpremios.campaigns%2F40455%00", "grant_type=client_credentials%00"})
    @Contract("T9")
    void aNulNeverEndsAValue(String form) {
        for (TestClient client : PARTNERS) {
            assertInvalid(post(client, "", form));
            assertInvalid(post(client, "?" + form, ""));
        }
    }

    @Test
    @Contract("T9")
    void moreThanEightKibibytesAreInvalid() {
        for (TestClient client : PARTNERS) {
            String form = Campaigns.form(client) + "&x=";
            String most = form + "a".repeat(MAX_LENGTH - form.length());

            assertThat(post(client, "", most).status()).isEqualTo(200);
            assertInvalid(post(client, "", most + "a"));
            assertInvalid(post(client, "?y=1", most));
            assertInvalid(post(client, "", form + "a".repeat(200_000)));
            assertInvalid(post(client, "", "&".repeat(MAX_LENGTH + 1)));
        }
    }

    @EachPartner
    @Contract("T9")
    void rawUtf8InABodyIsReadAsUtf8(TestClient client) {
        String form = Campaigns.form(client) + "&x=\u00c3\u00a9"; // the two bytes of an e with an acute accent

        assertThat(post(client, "", form).status()).isEqualTo(200);
    }

    private RawHttp post(TestClient client, String query, String body) {
        List<String> headers = List.of(
                "Content-Type: " + Form.CONTENT_TYPE,
                "Authorization: " + TokenEndpoint.basic(client.id(), client.secret()));
        return RawHttp.send(server, client.tenant(), "POST /oauth2/token" + query, headers, body);
    }

    private static void assertInvalid(RawHttp answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_request\"}");
        assertThat(answer.headers())
                .containsEntry("content-type", Answers.JSON)
                .containsEntry("access-control-allow-origin", "*")
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-content-type-options", "nosniff")
                .doesNotContainKeys("www-authenticate", "access-control-allow-credentials");
    }
}
