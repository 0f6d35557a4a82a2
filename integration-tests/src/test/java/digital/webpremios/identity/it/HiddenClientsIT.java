package digital.webpremios.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Contract row T14: nobody learns from an answer which clients there are. */
@KeycloakTest
final class HiddenClientsIT {

    private final KeycloakServer server;

    HiddenClientsIT(KeycloakServer server) {
        this.server = server;
    }

    @EachPartner
    @Contract("T14")
    void theAnswerIsTheSameWhetherTheClientExistsOrNot(TestClient client) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, client);
        String form = Campaigns.form(client);

        String unknown = whole(endpoint.post(form, TokenEndpoint.basic("nobody", "wrong")));

        assertThat(whole(endpoint.post(form, TokenEndpoint.basic(client.id(), "wrong"))))
                .isEqualTo(unknown);
        assertThat(whole(endpoint.post(Form.of("client_id", client.id()) + "&" + form)))
                .isEqualTo(unknown);
        assertThat(whole(endpoint.post(Form.of("client_id", "nobody") + "&" + form)))
                .isEqualTo(unknown);
        assertThat(whole(endpoint.post(form, "Basic !!!"))).isEqualTo(unknown);
        assertThat(whole(endpoint.post(form, TokenEndpoint.basic("n".repeat(7000), "x"))))
                .isEqualTo(unknown);
    }

    @EachPartner
    @Contract("T14")
    void theAnswerTakesTheSameOrderOfTimeWhetherTheClientExistsOrNot(TestClient client) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, client);
        int requests = 60;
        long[] known = new long[requests];
        long[] unknown = new long[requests];
        for (int i = -10; i < requests; i++) {
            long begin = System.nanoTime();
            endpoint.post(Campaigns.form(client), TokenEndpoint.basic(client.id(), "wrong"));
            long middle = System.nanoTime();
            endpoint.post(Campaigns.form(client), TokenEndpoint.basic("nobody", "wrong"));
            if (i >= 0) {
                known[i] = middle - begin;
                unknown[i] = System.nanoTime() - middle;
            }
        }
        double ratio = (double) median(known) / median(unknown);

        assertThat(ratio).isBetween(1 / 5.0, 5.0);
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String whole(Response answer) {
        List<String> headers = new ArrayList<>();
        for (Header header : answer.headers()) {
            headers.add(header.toString());
        }
        return answer.statusLine()
                + headers.stream().sorted().collect(Collectors.joining("\n", "\n", "\n"))
                + answer.asString();
    }
}
