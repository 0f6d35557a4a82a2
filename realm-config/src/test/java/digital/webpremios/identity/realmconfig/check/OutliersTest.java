package digital.webpremios.identity.realmconfig.check;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.realmconfig.finding.Finding;
import digital.webpremios.identity.realmconfig.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that {@code check} finds tenants whose policy differs from their profile's by accident. */
final class OutliersTest {

    private static final String COLUMN = PortfolioTexts.HEADER.strip();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void theOnlyTenantOfTenThatWritesARuleItselfIsFoundAtItsCell() throws IOException {
        Path portfolio =
                PortfolioTexts.write(directory, COLUMN + "\n" + tenants(9, "") + tenant(10, "campaign", "500"));

        assertThat(found(portfolio)).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("outlier");
            assertThat(finding.rule().severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.at().file()).endsWith("tenants.csv");
            assertThat(finding.at().line()).isEqualTo(11);
            assertThat(finding.message())
                    .isEqualTo("policy.limits.client.burst is '500', and '100' in the profile 'campaign';"
                            + " 1 of its 10 tenants writes it");
        });
    }

    @ParameterizedTest
    @CsvSource({"8, 1, 0", "9, 1, 1", "8, 2, 0", "98, 2, 2", "97, 3, 0"})
    void aRuleIsAnOutlierIfFewOfManyTenantsWriteIt(int usual, int differing, int outliers) throws IOException {
        StringBuilder lines = new StringBuilder(tenants(usual, ""));
        for (int i = 0; i < differing; i++) {
            lines.append(tenant(usual + 1 + i, "campaign", "50" + i));
        }

        assertThat(found(PortfolioTexts.write(directory, COLUMN + "\n" + lines)))
                .hasSize(outliers);
    }

    @Test
    void aValueThatTheProfileHasTooIsFoundBecauseItStaysWhenTheProfileChanges() throws IOException {
        Path portfolio =
                PortfolioTexts.write(directory, COLUMN + "\n" + tenants(9, "") + tenant(10, "campaign", "100"));

        assertThat(found(portfolio))
                .extracting(Finding::message)
                .containsExactly(
                        "policy.limits.client.burst is '100' in the profile 'campaign' too, and stays so when the"
                                + " profile changes; 1 of its 10 tenants writes it");
    }

    @Test
    void aDifferenceThatAProfileHasIsIntended() throws IOException {
        Path portfolio = PortfolioTexts.write(directory, COLUMN + "\n" + tenants(20, "") + tenant(21, "short", ""));

        assertThat(found(portfolio)).isEmpty();
    }

    @Test
    void aListAndADifferenceInOneEnvironmentAreComparedWithTheProfilesOfThatEnvironment() throws IOException {
        StringBuilder tenants = new StringBuilder("tenants:\n");
        for (int i = 1; i <= 10; i++) {
            tenants.append(
                    "  campanha-%1$d:\n    profile: campaign\n    tenant-id: %1$d\n    display-name: A\n".formatted(i));
        }
        Files.writeString(
                directory.resolve("portfolio.yaml"),
                PortfolioTexts.PROFILES.replace("  short:\n", """
                    environments:
                      production: {}
                      uat:
                        host: auth.uat.{realm}.example
                        policy: {secret-age: {maximum: 30d, notice: 10d, overlap: 10d}}
                  short:
                """) + tenants + """
                    policy: {source-addresses: [198.51.100.0/24, 203.0.113.0/24]}
                    environments:
                      uat: {policy: {secret-age: {maximum: 300d}}}
                """);

        assertThat(found(directory.resolve("portfolio.yaml")))
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "policy.source-addresses is '[198.51.100.0/24, 203.0.113.0/24]', and '[203.0.113.0/24]' in the"
                                + " profile 'campaign'; 1 of its 10 tenants writes it",
                        "environments.uat.policy.secret-age.maximum is '300d', and '30d' in the profile 'campaign';"
                                + " 1 of its 10 tenants writes it");
    }

    private static String tenants(int count, String burst) {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            lines.append(tenant(i, "campaign", burst));
        }
        return lines.toString();
    }

    private static String tenant(int id, String profile, String burst) {
        return "campanha-%1$d,%2$s,%1$d,Campanha,,%3$s\n".formatted(id, profile, burst);
    }

    private static List<Finding> found(Path portfolio) {
        return CheckedTexts.check(Optional.empty(), portfolio);
    }
}
