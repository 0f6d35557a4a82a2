package digital.webpremios.identity.realmconfig.create;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.realmconfig.check.CheckCommand;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Tests {@code new}: questions, options, and the descriptor that it writes. */
final class NewCommandTest {

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void flagsMakeADescriptorThatPassesTheCheck() {
        assertThat(flags(
                        "--realm=campaign",
                        "--display-name=It's: a #campaign",
                        "--tenant-id=40455",
                        "--host=auth.campaign.example"))
                .as(errors.toString())
                .isZero();

        TenantDescriptor tenant = tenant("campaign", Optional.empty());
        assertThat(tenant.displayName()).isEqualTo("It's: a #campaign");
        assertThat(tenant.scopes()).containsOnlyKeys("webpremios.campaigns/40455");
        assertThat(tenant.clients()).singleElement().satisfies(client -> {
            assertThat(client.clientId()).isEqualTo("campaign-partner");
            assertThat(client.secret().map(Object::toString)).hasValue("env:CAMPAIGN_PARTNER_SECRET");
        });
        assertThat(check("--strict")).isZero();
        assertThat(directory.resolve("tenant-descriptor.schema.json")).exists();
    }

    @Test
    void aRealmThatBeginsWithADigitHasAVariableAllTheSame() {
        assertThat(flags("--realm=2026", "--display-name=2026", "--tenant-id=1", "--host=a.example", "--client=0"))
                .as(errors.toString())
                .isZero();
        assertThat(tenant("2026", Optional.empty()).clients().get(0).secret().map(Object::toString))
                .hasValue("env:TENANT_2026_0_SECRET");
    }

    @Test
    void eachEnvironmentHasItsIdAndHost() {
        assertThat(flags(
                        "--realm=campaign",
                        "--display-name=Campanha",
                        "--environment=uat=70750,auth.uat.campaign.example",
                        "--environment=production=40455,auth.campaign.example",
                        "--client=1h57kf5cpq17m0eml12EXAMPLE"))
                .as(errors.toString())
                .isZero();

        assertThat(tenant("campaign", Optional.of("uat")).tenancy().label()).isEqualTo("70750");
        assertThat(tenant("campaign", Optional.of("production")).host().value()).isEqualTo("auth.campaign.example");
        assertThat(check("--strict")).isZero();
    }

    @Test
    void aSharedRealmHasTheCampaignsOfItsClient() {
        assertThat(flags(
                        "--realm=partners",
                        "--display-name=Parceiros",
                        "--tenant-id=shared",
                        "--host=auth.partners.example",
                        "--campaign=40455,70750"))
                .as(errors.toString())
                .isZero();

        assertThat(tenant("partners", Optional.empty()).clients().get(0).campaigns())
                .hasSize(2);
        assertThat(check("--strict")).isZero();
    }

    @Test
    void somebodyAtATerminalIsAskedAgainUntilEveryAnswerIsRight() {
        int exitCode = answers("""
                ../etc
                campaign

                Campanha
                uat, production
                shared
                70750
                auth.uat.campaign.example
                40455
                https://auth.campaign.example
                auth.campaign.example

                """);

        assertThat(exitCode).as(output + "" + errors).isZero();
        assertThat(output.toString())
                .contains("'../etc' is not the name of a realm", "'' is not a text", "'shared' is not a tenant id")
                .contains("'https://auth.campaign.example' is not a host name", "[campaign-partner]");
        assertThat(tenant("campaign", Optional.of("uat")).host().value()).isEqualTo("auth.uat.campaign.example");
        assertThat(check("--strict")).isZero();
    }

    @Test
    void aWrongFlagIsAskedForAtATerminal() {
        assertThat(answers("campaign\n\n", "--realm=a b", "--display-name=C", "--tenant-id=1", "--host=a.example"))
                .as(errors.toString())
                .isZero();
        assertThat(output.toString()).contains("--realm: 'a b' is not");
    }

    @Test
    void inputThatEndsEarlyWritesNothing() {
        assertThat(answers("campaign\nCampanha\n")).isEqualTo(2);
        assertThat(errors.toString()).contains("the input ended");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void withoutATerminalEveryMissingFlagIsNamed() {
        assertThat(flags("--tenant-id=40455")).isEqualTo(2);
        assertThat(errors.toString()).contains("missing options: --realm, --display-name, --host");
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--realm=a b                          | --realm",
                "--realm=x{tenant-id}                 | --realm",
                "--tenant-id=040455                   | --tenant-id",
                "--host=Auth.Campaign.Example         | --host",
                "--client=a b                         | --client",
                "--display-name=                      | --display-name",
                "--environment=uat                    | NAME=ID,HOST",
                "--environment=UAT=1,a.example        | environment",
                "--environment=uat=shared,a.example   | tenant id",
                "--environment=uat=1,a.example        | replaces --tenant-id",
                "--tenant-id=shared                   | --campaign",
            })
    void aWrongFlagIsRefusedByName(String flag, String message) {
        Stream<String> good = Stream.of(
                        "--realm=campaign", "--display-name=C", "--tenant-id=40455", "--host=auth.campaign.example")
                .filter(option -> !option.startsWith(flag.substring(0, flag.indexOf('=') + 1)));

        assertThat(flags(Stream.concat(good, Stream.of(flag)).toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(errors.toString()).contains(message).doesNotContain("Exception");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws IOException {
        Path there = Files.writeString(
                Files.createDirectory(directory.resolve("tenants")).resolve("campaign.yml"), "mine");

        assertThat(flags("--realm=campaign", "--display-name=C", "--tenant-id=1", "--host=a.example"))
                .isEqualTo(1);
        assertThat(there).hasContent("mine");
        assertThat(directory.resolve("tenants/campaign.yaml")).doesNotExist();
    }

    @Test
    void aHostThatAnotherTenantHasIsRefusedAndNothingIsLeftBehind() {
        flags("--realm=campaign", "--display-name=C", "--tenant-id=1", "--host=a.example");

        assertThat(flags("--realm=other", "--display-name=C", "--tenant-id=2", "--host=a.example"))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("the host 'a.example' is also used");
        assertThat(directory.resolve("tenants")).isDirectoryNotContaining("glob:**other*");
    }

    private TenantDescriptor tenant(String realm, Optional<String> environment) {
        return DescriptorFile.read(directory.resolve("tenants/" + realm + ".yaml"))
                .tenant(environment.orElse(null));
    }

    private int check(String... arguments) {
        StringWriter found = new StringWriter();
        int exitCode = new CommandLine(new CheckCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(found))
                .execute(Stream.concat(
                                Stream.of(arguments),
                                Stream.of(directory.resolve("tenants").toString()))
                        .toArray(String[]::new));
        errors.append(found.toString());
        return exitCode;
    }

    private int flags(String... arguments) {
        return run(new Prompt(new BufferedReader(new StringReader("")), false), arguments);
    }

    private int answers(String input, String... arguments) {
        return run(new Prompt(new BufferedReader(new StringReader(input)), true), arguments);
    }

    private int run(Prompt dialogue, String... arguments) {
        return new CommandLine(new NewCommand(dialogue))
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(errors))
                .execute(Stream.concat(Stream.of(arguments), Stream.of("--into=" + directory))
                        .toArray(String[]::new));
    }
}
