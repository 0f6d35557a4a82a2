package digital.webpremios.identity.realmconfig.admin;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import digital.webpremios.identity.realmconfig.HostileServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the time limit of an answer, from the request to the answer's last byte. */
@Timeout(60)
final class DeadlineTest {

    private static final String PATH = "/admin/realms/campaign";

    private final HostileServer server = new HostileServer();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/realms/master/protocol/openid-connect/token"})
    void anAnswerThatDripsEnds(String path) {
        server.at(path, HostileServer.endless(new byte[] {' '}, 50));

        assertThatExceptionOfType(AdminFailure.class)
                .isThrownBy(() -> api(1 << 20).find(PATH))
                .withMessageContaining("no answer in time");
    }

    @Test
    void anAnswerThatNeverBeginsEnds() {
        server.at(PATH, exchange -> {
            try {
                Thread.sleep(Duration.ofMinutes(1).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatExceptionOfType(AdminFailure.class)
                .isThrownBy(() -> api(1 << 20).find(PATH))
                .withMessageContaining("no answer in time");
    }

    @Test
    void aChangeThatDripsEndsAndIsNotSentTwice() {
        server.at(PATH, HostileServer.endless(new byte[] {' '}, 50));

        assertThatExceptionOfType(AdminFailure.class)
                .isThrownBy(() -> api(1 << 20).send(AdminRequest.delete(PATH)))
                .withMessageContaining("no answer in time");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 1000})
    void anAnswerThatIsLargerThanItsBoundEnds(int limit) {
        server.at(PATH, HostileServer.json("{\"realm\":\"" + "a".repeat(2000) + "\"}"))
                .at("/realms/master/protocol/openid-connect/token", HostileServer.json("{\"access_token\":\"t\"}"));

        assertThatExceptionOfType(AdminFailure.class)
                .isThrownBy(() -> api(limit).find(PATH))
                .withMessageContaining("larger than " + limit + " bytes");
    }

    private AdminApi api(int bytes) {
        Limits limits = new Limits(Duration.ofMillis(700), Duration.ofMillis(700), bytes);
        return new HttpAdminApi(
                ServerUrl.parse(server.url()),
                new Credentials("master", Map.of("a", "b"), "cannot authenticate"),
                limits,
                warning -> {});
    }
}
