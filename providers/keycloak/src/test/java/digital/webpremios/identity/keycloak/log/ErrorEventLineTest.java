package digital.webpremios.identity.keycloak.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

final class ErrorEventLineTest {

    private static final String SECRET = "a-secret-of-somebody";

    @Test
    void aLineTellsWhatHappenedAndWhere() {
        assertThat(ErrorEventLine.of(event("partner", Map.of("denial", "client_not_found", "tenant", "40455"))))
                .isEqualTo(
                        "type=\"CLIENT_LOGIN_ERROR\", error=\"invalid_client\", realmName=\"tenant-demo\","
                                + " clientId=\"partner\", ipAddress=\"127.0.0.1\", denial=\"client_not_found\", tenant=\"40455\"");
    }

    @Test
    void nothingElseThatAClientSentIsInIt() {
        Map<String, String> details = new HashMap<>();
        for (String name : new String[] {
            "redirect_uri",
            "client_assertion_sub",
            "client_assertion_issuer",
            "username",
            "reason",
            "detail",
            "scope",
            "code_id"
        }) {
            details.put(name, SECRET);
        }

        assertThat(ErrorEventLine.of(event("partner", details))).doesNotContain(SECRET);
    }

    @Test
    void aLineIsBoundedAndStaysOne() {
        Event event =
                event("c\r\nFAKE\u00e9\"".repeat(50), Map.of("denial", "d".repeat(500), "tenant", "t".repeat(500)));
        event.setIpAddress("i".repeat(500));
        event.setRealmName("r".repeat(500));
        event.setError("e".repeat(500));

        String line = ErrorEventLine.of(event);

        assertThat(line)
                .hasSizeLessThanOrEqualTo(ErrorEventLine.LONGEST)
                .matches("[ -~]+")
                .startsWith("type=\"CLIENT_LOGIN");
        assertThat(line.chars().filter(c -> c == '"').count()).isEven();
    }

    @Test
    void anEventOfNothingButATypeHasALineToo() {
        Event event = new Event();
        event.setType(EventType.LOGIN_ERROR);

        assertThat(ErrorEventLine.of(event)).isEqualTo("type=\"LOGIN_ERROR\"");
    }

    private static Event event(String clientId, Map<String, String> details) {
        Event event = new Event();
        event.setType(EventType.CLIENT_LOGIN_ERROR);
        event.setError("invalid_client");
        event.setRealmId("12a6f9ed-818c-44b4-8df4-44a34152cf54");
        event.setRealmName("tenant-demo");
        event.setClientId(clientId);
        event.setIpAddress("127.0.0.1");
        event.setDetails(details);
        return event;
    }
}
