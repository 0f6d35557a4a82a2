package digital.webpremios.identity.keycloak.clientpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import digital.webpremios.identity.keycloak.clientpolicy.limit.RateLimitSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WholeNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"5\"", "\"005\""})
    void aNumberAndTheTextThatTheConsoleSavesAreTheSame(String json) throws JsonProcessingException {
        assertThat(read(json).within(1, 10)).hasValue(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "11",
                "-5",
                "5.0",
                "1.5",
                "\"\"",
                "\" 5\"",
                "\"five\"",
                "\"٥\"",
                "99999999999",
                "true",
                "[5]",
                "{}"
            })
    void anythingElseIsNoNumberButCanBeNamed(String json) throws JsonProcessingException {
        WholeNumber number = read(json);

        assertThat(number.within(1, 10)).isEmpty();
        assertThat(json).contains(number.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-burst", "tenant-burst", "failed-authentications-burst"})
    void aNumberThatIsNullIsNotSet(String setting) throws JsonProcessingException {
        String json = "{\"client-requests-per-second\":5,\"tenant-requests-per-second\":\"unrestricted\","
                + "\"failed-authentications-per-minute\":6,\"%s\":null}";

        assertThat(new ObjectMapper()
                        .readValue(json.formatted(setting), RateLimitSettings.class)
                        .validateConfig())
                .isTrue();
    }

    private static WholeNumber read(String json) throws JsonProcessingException {
        return new ObjectMapper().readValue(json, WholeNumber.class);
    }
}
