package digital.webpremios.identity.keycloak.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnmatchedRequestLabelTest {

    private final UnmatchedRequestLabel label = new UnmatchedRequestLabel();

    @ParameterizedTest
    @CsvSource({
        "/realms/{realm}/protocol, /realms/{realm}/protocol",
        "realms/{realm}//protocol/, /realms/{realm}/protocol",
        "/oauth2/revoke, /oauth2/revoke"
    })
    void theTemplateOfAResourceIsALabel(String template, String uri) {
        assertThat(labelOf(uri)).isEqualTo("/unmatched");

        label.add(template);

        assertThat(labelOf(uri)).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "NOT_FOUND", "REDIRECTION", "UNKNOWN", "/cors-preflight", "/unmatched"})
    void whatQuarkusHasAValueForIsLeftToIt(String uri) {
        assertThat(labelOf(uri)).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x1", "/oauth2/x1;y=1", "/realms/%61", "/%zz", "/realms/{realm}", "", "x"})
    void aPathAsItWasSentIsNone(String uri) {
        label.add(null);
        label.add("/oauth2/revoke");

        assertThat(labelOf(uri)).isEqualTo("/unmatched");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http.client.requests", "webpremios.token.request", "http.server.requests.active"})
    void otherMetersAreLeftAlone(String name) {
        Meter.Id id = new Meter.Id(name, Tags.of("uri", "/x1"), null, null, Meter.Type.TIMER);

        assertThat(label.map(id)).isSameAs(id);
    }

    private String labelOf(String uri) {
        Meter.Id id = new Meter.Id(
                UnmatchedRequestLabel.METER, Tags.of("uri", uri, "method", "GET"), null, null, Meter.Type.TIMER);
        Meter.Id mapped = label.map(id);
        assertThat(mapped.getTag("method")).isEqualTo("GET");
        return String.valueOf(mapped.getTag("uri"));
    }
}
