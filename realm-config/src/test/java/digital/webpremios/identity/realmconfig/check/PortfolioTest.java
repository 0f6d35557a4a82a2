package digital.webpremios.identity.realmconfig.check;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.realmconfig.finding.Finding;
import digital.webpremios.identity.realmconfig.render.RenderCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Tests that {@code check} and {@code render} take the tenants of a portfolio as descriptors. */
final class PortfolioTest {

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter errors = new StringWriter();

    @Test
    void nothingIsFoundInAGoodPortfolioAndEachTenantHasItsProfileAndItsDifferences() throws IOException {
        Path portfolio = portfolio(PortfolioTexts.HEADER
                + "verao,campaign,1001,\"Verão, a campanha\",,\nnatal,short,1002,Natal,auth.natal.example.org,500\n");

        assertThat(check(portfolio)).isEmpty();
        assertThat(render(portfolio)).as(errors.toString()).isZero();
        assertThat(directory.resolve("realms/verao.json"))
                .content()
                .contains("Verão, a campanha", "https://auth.verao.example", "webpremios.campaigns/1001");
        assertThat(directory.resolve("realms/natal.json"))
                .content()
                .contains("https://auth.natal.example.org", "\"client-burst\": 500", "webpremios.campaigns/1002");
    }

    @Test
    void whatTwoTenantsShareIsFoundEvenIfItIsWrittenInTheirProfile() throws IOException {
        Path portfolio = portfolio(
                PortfolioTexts.HEADER
                        + "verao,campaign,1001,A,auth.same.example,\nnatal,campaign,1002,B,auth.same.example,\noutono,campaign,1002,C,,\n");

        assertThat(check(portfolio))
                .extracting(finding -> finding.rule().id())
                .containsExactlyInAnyOrder("duplicate-host", "duplicate-tenant-id", "shared-secret");
        assertThat(check(portfolio))
                .allSatisfy(finding -> assertThat(finding.at().line()).isGreaterThan(2));
    }

    @Test
    void whatIsWrongWithThePortfolioIsFoundAndStopsTheOtherCommands() throws IOException {
        Path portfolio = portfolio(PortfolioTexts.HEADER + "verao,summer,1001,A,,\nnatal,campaign,1002\n");

        assertThat(check(portfolio))
                .filteredOn(finding -> finding.rule().id().equals("portfolio"))
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "unknown profile 'summer'; expected one of: campaign, short",
                        "the line has 3 cells, but the first line names 6 members");
        assertThat(render(portfolio)).isEqualTo(1);
        assertThat(directory.resolve("realms")).doesNotExist();
    }

    @Test
    void aRealmIsTheNameOfItsTenantAndNoProfileHasOne() throws IOException {
        Path portfolio = Files.writeString(directory.resolve("portfolio.yaml"), PortfolioTexts.PROFILES + """
                    realm: everywhere
                tenants:
                  verao: {profile: campaign, realm: inverno, tenant-id: 1001, display-name: A}
                """);

        assertThat(check(portfolio))
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "a profile has no realm; leave 'realm' out",
                        "the realm is the name of the tenant, 'verao'; leave 'realm' out");
    }

    @Test
    void anInvalidTenantDoesNotStopTheOthers() throws IOException {
        Path portfolio = portfolio(PortfolioTexts.HEADER + "verao,campaign,none,A,,\nnatal,campaign,1002,B,,\n");

        assertThat(render(portfolio)).isEqualTo(1);
        assertThat(errors.toString())
                .contains("verao: not rendered: ", "tenants.csv:2:")
                .hasLineCount(1);
        assertThat(directory.resolve("realms")).isDirectoryContaining("glob:**/natal.json");
        assertThat(directory.resolve("realms/verao.json")).doesNotExist();
    }

    @Test
    void theListIsNotReadFromOutsideOfThePortfoliosDirectory() throws IOException {
        Path portfolio = Files.writeString(
                directory.resolve("portfolio.yaml"), PortfolioTexts.PROFILES + "tenants: ../tenants.csv\n");

        assertThat(render(portfolio)).isEqualTo(1);
        assertThat(errors.toString()).contains("outside of the portfolio's directory");
    }

    private Path portfolio(String tenants) throws IOException {
        return PortfolioTexts.write(directory, tenants);
    }

    private static List<Finding> check(Path portfolio) {
        return CheckedTexts.check(Optional.empty(), portfolio);
    }

    private int render(Path portfolio) {
        return new CommandLine(new RenderCommand())
                .setErr(new PrintWriter(errors))
                .setOut(new PrintWriter(new StringWriter()))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(
                        "--parallel", "2", "--into", directory.resolve("realms").toString(), portfolio.toString());
    }
}
