package digital.webpremios.identity.benchmark.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TargetTest {

    private static final Target ONE = new Target(
            "target", 8001, List.of(), new Target.Keys(new Host("auth.tenant.localhost", 8001), "/jwks.json"));
    private static final Target TWO = ONE.at(List.of(8001, 8002));

    @Test
    void connectionsAlternateBetweenTheNodes() {
        assertThat(IntStream.range(0, 5).map(TWO::port)).containsExactly(8001, 8002, 8001, 8002, 8001);
    }

    @Test
    void everyConnectionOfASingleNodeGoesToIt() {
        assertThat(IntStream.range(0, 3).map(ONE::port)).containsOnly(8001);
    }

    @Test
    void countedRequestsAreSharedByTheNodesAndNoneIsSentTwice() {
        assertThat(TWO.requestsOf(0, 5)).containsExactly(0, 2, 4);
        assertThat(TWO.requestsOf(1, 5)).containsExactly(1, 3);
        assertThat(ONE.requestsOf(0, 3)).containsExactly(0, 1, 2);
    }

    @Test
    void whatTheSamePathOfTheSameNodesAnswersIsOneEndpoint() {
        assertThat(at("a", "/oauth2/token").endpoint())
                .isEqualTo(at("b", "/oauth2/token").endpoint())
                .isNotEqualTo(at("a", "/realms/a/token").endpoint())
                .isNotEqualTo(at("a", "/oauth2/token").at(List.of(8001, 8002)).endpoint());
    }

    private static Target at(String tenant, String path) {
        Host host = new Host("auth." + tenant + ".localhost", 8001);
        TokenRequest request = TokenRequest.of(host, path, new MachineClient("partner", "secret", "scope"));
        return new Target(tenant, 8001, List.of(request), new Target.Keys(host, "/jwks.json"));
    }

    @Test
    void theKeysStayThoseOfTheHostThatAllNodesAnswerFor() {
        assertThat(TWO.keys()).isEqualTo(ONE.keys());
    }
}
