package digital.webpremios.identity.it.request;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Pause;
import digital.webpremios.identity.it.support.token.Tokens;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SubmissionPublisher;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests request bodies over HTTP/2, where a request does not need to announce their length. */
@KeycloakTest
final class Http2BodiesIT {

    private static final String FORM = "grant_type=client_credentials&client_id=" + TestClient.DEMO_PARTNER.id();
    private static final String UNAVAILABLE = "{\"error\":\"temporarily_unavailable\"}";
    private static final int MOST_OF_UNKNOWN_LENGTH = 16;

    private final KeycloakServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    Http2BodiesIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @EnumSource(Http2Body.class)
    void anHttp2RequestIsAnsweredHoweverItsBodyIsSent(Http2Body body) throws Exception {
        for (TestTenant tenant : TestTenant.values()) {
            for (String endpoint : List.of("/oauth2/token", "/oauth2/revoke")) {
                HttpRequest request = post(tenant, endpoint, body.of(FORM + "&token=x"));
                for (int turn = 0; turn < 3; turn++) {
                    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
                    assertThat(answer.body())
                            .startsWith("{\"error\":\"invalid_")
                            .doesNotContain("details");
                }
            }
        }
    }

    @Test
    void manyThatStopAndDoNotSayHowLongTheyAreHoldAFewWorkersOnly() throws Exception {
        assertThat(send(BodyPublishers.ofString(FORM)).version()).isEqualTo(HttpClient.Version.HTTP_2);
        List<CompletableFuture<HttpResponse<String>>> slow;
        try (SubmissionPublisher<ByteBuffer> never = new SubmissionPublisher<>()) {
            slow = SlowClientsIT.endpoints(TestTenant.UAT)
                    .flatMap(endpoint -> IntStream.range(0, 12)
                            .mapToObj(turn -> client.sendAsync(
                                    post(TestTenant.UAT, endpoint, BodyPublishers.fromPublisher(never)),
                                    BodyHandlers.ofString())))
                    .toList();

            for (TestTenant tenant : TestTenant.values()) {
                for (int turn = 0; turn < 3; turn++) {
                    Pause.seconds(1);
                    assertThat(Tokens.issue(server, tenant)).isNotEmpty();
                }
            }
        }
        assertThat(slow.stream()
                        .map(CompletableFuture::join)
                        .filter(answer ->
                                answer.statusCode() == 503 && answer.body().equals(UNAVAILABLE)))
                .hasSizeGreaterThanOrEqualTo(slow.size() - MOST_OF_UNKNOWN_LENGTH);
        assertThat(send(Http2Body.OF_UNKNOWN_LENGTH.of(FORM)).statusCode())
                .as("their places are free again")
                .isEqualTo(400);
    }

    private HttpResponse<String> send(BodyPublisher body) throws Exception {
        return client.send(post(TestTenant.DEMO, "/oauth2/token", body), BodyHandlers.ofString());
    }

    private HttpRequest post(TestTenant tenant, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(server.url(tenant) + path))
                .header("Content-Type", SlowClientsIT.contentType(path))
                .POST(body)
                .build();
    }

    private enum Http2Body {
        OF_ANNOUNCED_LENGTH {
            @Override
            BodyPublisher of(String form) {
                return BodyPublishers.ofString(form);
            }
        },
        OF_UNKNOWN_LENGTH {
            @Override
            BodyPublisher of(String form) {
                return BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(form.getBytes(StandardCharsets.ISO_8859_1)));
            }
        },
        EMPTY {
            @Override
            BodyPublisher of(String form) {
                return BodyPublishers.noBody();
            }
        };

        abstract BodyPublisher of(String form);
    }
}
