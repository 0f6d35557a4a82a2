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
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which content types of a token request are accepted, and the content types of answers. */
@KeycloakTest
final class ContentTypesIT {

    private static final List<TestClient> PARTNERS = List.of(TestClient.DEMO_PARTNER, TestClient.UAT_PARTNER);

    private final KeycloakServer server;

    ContentTypesIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded;charset=UTF-8",
                "application/x-www-form-urlencoded; charset=ISO-8859-1",
                "application/x-www-form-urlencoded ; charset=\"utf-8\"",
                "application/X-WWW-Form-UrlEncoded",
                "APPLICATION/X-WWW-FORM-URLENCODED; CHARSET=utf-8",
                "application/x-www-form-urlencoded; charset=",
                "application/x-www-form-urlencoded; charset=\"",
                "application/x-www-form-urlencoded; charset",
                "application/x-www-form-urlencoded; charset=nonsense",
                "application/x-www-form-urlencoded;",
                "application/x-www-form-urlencoded; charset=utf-8; charset=utf-8",
                "application/x-www-form-urlencoded;charset=no-such-charset",
                "application/x-www-form-urlencoded;;boundary=;="
            })
    @Contract("T3")
    void theFormIsReadInEverySpellingOfItsType(String contentType) {
        for (TestClient client : PARTNERS) {
            RawHttp answer = post(client, List.of("Content-Type: " + contentType), Campaigns.form(client));

            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=UTF-8",
                "multipart/form-data; boundary=x",
                "text/plain",
                "text/html",
                "application/xml",
                "application/octet-stream",
                "application/x-www-form-urlencoded2",
                "application/x-www-form",
                "application/*",
                "*/*",
                "nonsense"
            })
    @Contract("T4")
    void aBodyOfAnotherTypeIsNotAllowed(String contentType) {
        for (TestClient client : PARTNERS) {
            assertNotAllowed(post(client, List.of("Content-Type: " + contentType), Campaigns.form(client)));
        }
    }

    @EachPartner
    @Contract("T4")
    void aBodyWithoutATypeIsNotAllowed(TestClient client) {
        assertNotAllowed(post(client, List.of(), Campaigns.form(client)));
        assertNotAllowed(post(client, List.of("Content-Type:"), Campaigns.form(client)));
    }

    @EachPartner
    @Contract("T4")
    void realJsonAndRealMultipartAreNotAllowedEither(TestClient client) {
        assertNotAllowed(
                post(client, List.of("Content-Type: application/json"), "{\"grant_type\":\"client_credentials\"}"));
        assertNotAllowed(post(
                client,
                List.of("Content-Type: multipart/form-data; boundary=b"),
                "--b\r\nContent-Disposition: form-data; name=\"grant_type\"\r\n\r\nclient_credentials\r\n--b--\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain; charset=utf-8",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "application/octet-stream",
                "application/json; charset=",
                "nonsense"
            })
    @Contract({"T4", "T6"})
    void theTypeOfAnEmptyBodyDoesNotCount(String contentType) {
        for (TestClient client : PARTNERS) {
            String query = "?" + Campaigns.form(client);
            String type = "Content-Type: " + contentType;
            for (String path : List.of("/oauth2/token", "/token")) {
                for (RawHttp answer : List.of(
                        post(client, path + query, List.of(type), ""),
                        post(client, path + query, List.of(type, "Content-Length: 0"), ""),
                        chunked(client, path + query, type, ""))) {
                    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                }
                assertNotAllowed(chunked(client, path + query, type, "1\r\nx\r\n"));
                assertNotAllowed(post(client, path + query, List.of(type), " "));
            }
        }
    }

    @Test
    @Contract("T4")
    void atRevocationAndUserInfoItDoesNotCountEither() {
        for (TestClient client : PARTNERS) {
            for (String type : List.of("application/json", "text/plain", "multipart/form-data", "x")) {
                List<String> header = List.of("Content-Type: " + type);

                assertThat(post(client, "/oauth2/revoke", header, "").body())
                        .isEqualTo("{\"error\":\"invalid_request\"}");
                assertNotAllowed(post(client, "/oauth2/revoke", header, "token=x"));
                assertThat(RawHttp.send(server, client.tenant(), "POST /oauth2/userInfo", header, "")
                                .status())
                        .isEqualTo(400);
                assertThat(userInfo(client, type).status()).isEqualTo(401);
            }
        }
    }

    private RawHttp userInfo(TestClient client, String type) {
        return RawHttp.send(
                server,
                client.tenant(),
                "POST /oauth2/userInfo",
                List.of("Content-Type: " + type, "Authorization: Bearer x.y.z"),
                "");
    }

    static List<String> acceptable() {
        return List.of(
                "application/json",
                "text/html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.1",
                "*/*",
                "application/xml",
                "image/png",
                "application/jwt;q=0.5",
                "nonsense",
                "");
    }

    @ParameterizedTest
    @MethodSource("acceptable")
    @Contract("T5")
    void whateverIsAcceptedTheAnswerIsJson(String accept) {
        for (TestClient client : PARTNERS) {
            RequestSpecification request = TokenEndpoint.request()
                    .header("Accept", accept)
                    .contentType(Form.CONTENT_TYPE)
                    .body(Campaigns.form(client));
            String url = TokenEndpoint.of(server, client).url();

            Answers.assertRefused(
                    request.header("Authorization", TokenEndpoint.basic("x", "y"))
                            .post(url),
                    "invalid_client");
        }
    }

    @ParameterizedTest
    @MethodSource("acceptable")
    @Contract("T5")
    void aTokenIsGrantedWhateverIsAccepted(String accept) {
        for (TestClient client : PARTNERS) {
            RawHttp answer = post(
                    client, List.of("Accept: " + accept, "Content-Type: " + Form.CONTENT_TYPE), Campaigns.form(client));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("content-type", Answers.JSON);
        }
    }

    @EachPartner
    @Contract("T5")
    void withoutAcceptTheAnswerIsJson(TestClient client) {
        RawHttp granted = post(client, List.of("Content-Type: " + Form.CONTENT_TYPE), Campaigns.form(client));
        RawHttp refused = post(client, List.of("Content-Type: " + Form.CONTENT_TYPE), "grant_type=none");

        assertThat(granted.headers()).containsEntry("content-type", Answers.JSON);
        assertThat(refused.headers()).containsEntry("content-type", Answers.JSON);
    }

    @EachPartner
    @Contract("T5")
    void aWrongMethodHasNoBodyThatATypeCouldBeOf(TestClient client) {
        Response answer = TokenEndpoint.request()
                .accept("text/html")
                .get(TokenEndpoint.of(server, client).url());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.asByteArray()).isEmpty();
    }

    private RawHttp post(TestClient client, List<String> headers, String body) {
        return post(client, "/oauth2/token", headers, body);
    }

    private RawHttp post(TestClient client, String target, List<String> headers, String body) {
        List<String> all = new ArrayList<>(headers);
        all.add("Authorization: " + TokenEndpoint.basic(client.id(), client.secret()));
        return RawHttp.send(server, client.tenant(), "POST " + target, all, body);
    }

    /** The body in chunks, which are written here, without their end. */
    private RawHttp chunked(TestClient client, String target, String contentType, String chunks) {
        List<String> headers = List.of(
                contentType,
                "Authorization: " + TokenEndpoint.basic(client.id(), client.secret()),
                "Transfer-Encoding: chunked");
        return RawHttp.sendAsItIs(server, client.tenant(), "POST " + target, headers, chunks + "0\r\n\r\n");
    }

    private static void assertNotAllowed(RawHttp answer) {
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers())
                .containsEntry("allow", "POST, OPTIONS")
                .containsEntry("access-control-allow-origin", "*");
    }
}
