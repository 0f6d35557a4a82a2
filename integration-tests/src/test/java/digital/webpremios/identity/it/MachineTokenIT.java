package digital.webpremios.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@KeycloakTest
final class MachineTokenIT {

    @Test
    @Contract("M1")
    void theGuidesRequestGetsExactlyThreeMembersInOrder(KeycloakServer server) {
        Response response = TokenRequests.guide(server, TestClient.DEMO_PARTNER, "webpremios.campaigns/40455");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString())
                .matches("\\{\"access_token\":\"[^\"]+\",\"expires_in\":3600,\"token_type\":\"Bearer\"}");
    }
}
