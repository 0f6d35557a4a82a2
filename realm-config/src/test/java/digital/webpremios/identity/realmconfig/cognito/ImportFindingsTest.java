package digital.webpremios.identity.realmconfig.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Tests the findings that {@code import-cognito} prints. */
final class ImportFindingsTest extends ImportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void sarifHasTheFindingsOfTheReportAndOtherLinesGoToStandardError() throws IOException {
        assertThat(run.run("--format=sarif")).isZero();

        JsonNode log = JSON.readTree(run.out()).path("runs").path(0);
        JsonNode report = JSON.readTree(run.written("campanha-report.json"));
        assertThat(log.path("results").size())
                .isEqualTo(report.path("findings").size())
                .isPositive();
        for (JsonNode result : log.path("results")) {
            int rule = result.path("ruleIndex").asInt();
            assertThat(log.at("/tool/driver/rules").path(rule).path("id")).isEqualTo(result.path("ruleId"));
        }
        assertThat(run.err()).contains("written", "warnings and");
    }

    @Test
    void textNamesPlaceSeverityRuleAndSubject() {
        assertThat(run.run("--format=text")).isZero();

        assertThat(run.out().lines())
                .anySatisfy(line -> assertThat(line)
                        .matches(".*\\.json:[0-9]+:[0-9]+: (warning|note) \\[client/[A-Za-z-]+] client .*: .* — .*"));
    }

    @Test
    void anErrorIsAFindingTooAndNothingIsWritten() throws IOException {
        run.edit(
                "describe-user-pool-client-machines.json",
                "\"client_credentials\"",
                "\"client_credentials\", \"code\"");

        assertThat(run.run("--format=json")).isEqualTo(1);
        JsonNode report = JSON.readTree(run.out());
        assertThat(report.path("errors").asInt()).isPositive();
        assertThat(report.path("findings").findValuesAsText("rule")).contains("client/flows");
        assertThat(run.everythingWritten()).isEmpty();
    }

    @Test
    void withoutFormatNoFindingIsPrinted() {
        assertThat(run.run()).isZero();

        assertThat(run.out()).contains("warnings and").doesNotContain("[client/");
    }
}
