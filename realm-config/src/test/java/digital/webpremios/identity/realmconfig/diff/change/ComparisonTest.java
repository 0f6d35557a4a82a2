package digital.webpremios.identity.realmconfig.diff.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the comparison of wanted and found JSON. */
final class ComparisonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 3600}               | {\"a\": \"3600\"}",
                "{\"a\": true}               | {\"a\": \"true\"}",
                "{\"a\": false}              | {}",
                "{\"a\": \"\"}               | {\"a\": null}",
                "{\"a\": []}                 | {}",
                "{\"a\": {}}                 | {}",
                "{\"a\": [\"x\", \"y\"]}     | {\"a\": [\"y\", \"x\"]}",
                "{\"a\": {\"b\": 1}}         | {\"a\": {\"b\": 1, \"c\": 2}, \"d\": 3}",
                "{\"a\": \"s3cret\"}         | {\"a\": \"**********\"}",
                "{\"a\": [\"s3cret\"]}       | {\"a\": [\"**********\"]}",
            })
    void whatKeycloakOnlyWritesOtherwiseIsNoDifference(String wanted, String found) throws JsonProcessingException {
        assertThat(Comparison.of("", json(wanted), json(found))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": true}                  | {}                                | a: wanted true, found nothing",
                "{\"a\": false}                 | {\"a\": true}                     | a: wanted false, found true",
                "{\"a\": 1}                     | {\"a\": 2}                        | a: wanted 1, found 2",
                "{\"a\": [\"x\"]}               | {\"a\": [\"x\", \"y\"]}           | a: wanted [\"x\"], found [\"x\",\"y\"]",
                "{\"a\": [\"x\", \"x\"]}        | {\"a\": [\"x\"]}                  | a: wanted [\"x\",\"x\"], found [\"x\"]",
                "{\"a\": {\"b.c\": 1}}          | {\"a\": {}}                       | a[b.c]: wanted 1, found nothing",
                "{\"a\": \"${vault.x}\"}        | {\"a\": \"**********\"}           | a: wanted ${vault.x}, found **********",
            })
    void whatIsOtherwiseIsOne(String wanted, String found, String difference) throws JsonProcessingException {
        assertThat(Comparison.of("", json(wanted), json(found)))
                .map(Difference::toString)
                .containsExactly(difference);
    }

    @Test
    void whatIsFoundAndNotWantedCountsOnlyWhereAllMembersDo() throws JsonProcessingException {
        JsonNode wanted = json("{\"a\": 1}");
        JsonNode found = json("{\"a\": 1, \"b\": 2, \"c\": false, \"d\": []}");

        assertThat(Comparison.of("x", wanted, found)).isEmpty();
        assertThat(Comparison.ofAll("x", wanted, found))
                .map(Difference::toString)
                .containsExactly("x.b: wanted nothing, found 2");
    }

    @Test
    void aSecretIsInNoDifference() throws JsonProcessingException {
        List<Difference> differences = Comparison.of(
                "smtpServer",
                json("{\"password\": \"one\", \"client-secret\": \"two\"}"),
                json("{\"password\": \"three\"}"));

        assertThat(differences)
                .map(Difference::toString)
                .containsExactlyInAnyOrder(
                        "smtpServer.password: wanted set, found secret differs",
                        "smtpServer.client-secret: wanted set, found not set");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return Json.MAPPER.readTree(text);
    }
}
