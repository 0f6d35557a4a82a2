package digital.webpremios.identity.realmconfig.guide;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Tests {@code guide}. */
final class GuideCommandTest {

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void theGuideHasTheTenantsValuesInPortuguese() throws IOException {
        assertThat(guide(DescriptorText.WHOLE))
                .startsWith("# Campanha: guia para parceiros\n")
                .contains(
                        "Id do tenant: `40455`",
                        "`https://auth.campaign.example/oauth2/token`",
                        "`https://auth.campaign.example/.well-known/openid-configuration`",
                        "`https://auth.campaign.example/realms/campaign`",
                        "## Client `partner`",
                        "Escopos que pode pedir: `webpremios.backoffice/all.read`, `webpremios.campaigns/40455`",
                        "Um access token vale por 30 minutos",
                        "Um refresh token vale por 90 dias",
                        "`https://app.campaign.example/callback`",
                        "pode receber o mesmo token",
                        "falhar na autenticação 10 vezes por minuto");
    }

    @Test
    void theGuideHasTheSameValuesInEnglish() throws IOException {
        assertThat(guide(DescriptorText.WHOLE, "--language=en"))
                .startsWith("# Campanha: guide for partners\n")
                .contains("An access token is valid for 30 minutes", "Every address may ask for tokens.");
    }

    @Test
    void noSecretAndNoReferenceToOneIsInTheGuide() throws IOException {
        assertThat(guide(DescriptorText.WHOLE))
                .doesNotContain("PARTNER_SECRET", "web-secret", "vault:", "env:", "ANA_PASSWORD", "smtp", "old-pool");
    }

    @Test
    void theGuideOfOneClientNamesNoOtherClientAndNoAddressOfOthers() throws IOException {
        String text =
                DescriptorText.WHOLE.replace("source-addresses: unrestricted", "source-addresses: [203.0.113.0/24]");
        assertThat(guide(text, "--client=partner"))
                .contains("## Client `partner`", "Só endereços de uma lista recebem tokens")
                .doesNotContain("`web`", "`spa`", "203.0.113.0", "Endpoint de autorização");
        assertThat(guide(text)).contains("`203.0.113.0/24`");
    }

    @Test
    void aTokensLifetimeIsCutToThePolicysMaximum() throws IOException {
        assertThat(guide(
                        DescriptorText.WHOLE
                                .replace("maximum: 1d", "maximum: 10m")
                                .replace("30m", "10m"),
                        "--language=en"))
                .contains("An access token is valid for 10 minutes");
    }

    @Test
    void aHostileNameStaysANameOnEveryLine() throws IOException {
        String name = "</td><script>alert(1)</script> [a](http://evil.example) `x` | **b**";
        assertThat(guide(DescriptorText.WHOLE
                        .replace("display-name: Campanha\n", "display-name: '" + name + "'\n")
                        .replace("name: Partner\n", "name: '" + name + "'\n")))
                .doesNotContain("<script", "](http", "**b**")
                .contains("# &lt;/td&gt;&lt;script&gt;alert", "\n\n&lt;/td&gt;");
    }

    @Test
    void aHostileScopeEndsNeitherCodeNorCommand() throws IOException {
        String scope = "webpremios.backoffice/`$(x)'<b>";
        assertThat(guide(DescriptorText.WHOLE.replace("webpremios.backoffice/all.read", "\"" + scope + "\"")))
                .contains("`` " + scope + " ``", "--data-urlencode 'scope=webpremios.backoffice/`$(x)'\\''<b>'");
    }

    @Test
    void aClientOfManyCampaignsListsTheFirstFifty() throws IOException {
        String campaigns =
                IntStream.rangeClosed(1, 120).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        Files.writeString(
                directory.resolve("partners.yaml"),
                Files.readString(Path.of("tenants/partners.yaml")).replace("[40455, 70750]", "[" + campaigns + "]"));

        assertThat(run("--language=en", directory.resolve("partners.yaml").toString()))
                .as(errors.toString())
                .isZero();
        assertThat(output.toString())
                .contains("Tenant id: `shared`", "`webpremios.campaigns/49`", "And 71 campaigns more")
                .doesNotContain("`webpremios.campaigns/50`", "campaigns/*");
    }

    @Test
    void theFileOfAnOutputIsWrittenInUtf8() throws IOException {
        Path file = directory.resolve("guia.md");
        assertThat(guide(DescriptorText.WHOLE, "--output=" + file)).isEmpty();
        assertThat(file).content().contains("## Endereços");
    }

    @Test
    void anEnvironmentIsNamedAndHasItsOwnValues() throws IOException {
        String text = DescriptorText.WHOLE
                + "environments: {uat: {tenant-id: 70750, host: auth.uat.example}, production: {}}\n";
        assertThat(guide(text, "--environment=uat"))
                .contains("Ambiente: `uat`", "`70750`", "`https://auth.uat.example/oauth2/token`");
        assertThat(run(write(text))).isEqualTo(1);
        assertThat(errors.toString()).contains("environment must be named", "uat", "production");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--client=nobody", "--language=fr", "--language=PT-br", "--environment=uat"})
    void anUnknownValueOfAnOptionIsRefusedWithWhatIsExpected(String option) throws IOException {
        String text = option.contains("environment")
                ? DescriptorText.WHOLE + "environments: {production: {}}\n"
                : DescriptorText.WHOLE;
        assertThat(run(option, write(text))).isEqualTo(1);
        assertThat(output.toString()).isEmpty();
        assertThat(errors.toString())
                .containsAnyOf(
                        "Expected one of: partner, web, spa", "Expected one of: pt-BR, en", "it is in production");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenants/partners.yaml", "tenants/tenant-demo.yaml", "tenants/tenant-uat.yaml"})
    void everyShippedTenantHasAGuideInBothLanguages(String descriptor) {
        assertThat(run(descriptor)).as(errors.toString()).isZero();
        assertThat(run("--language=en", descriptor)).as(errors.toString()).isZero();
        assertThat(output.toString())
                .contains(": guia para parceiros", ": guide for partners")
                .doesNotContain("${", "_SECRET");
    }

    private String guide(String descriptor, String... options) throws IOException {
        output.getBuffer().setLength(0);
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(write(descriptor));
        assertThat(run(arguments.toArray(String[]::new))).as(errors.toString()).isZero();
        return output.toString();
    }

    private String write(String descriptor) throws IOException {
        return Files.writeString(directory.resolve("campaign.yaml"), descriptor).toString();
    }

    private int run(String... arguments) {
        return new CommandLine(new GuideCommand())
                .setErr(new PrintWriter(errors))
                .setOut(new PrintWriter(output))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(arguments);
    }
}
