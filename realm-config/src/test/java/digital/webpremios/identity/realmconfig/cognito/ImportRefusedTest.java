package digital.webpremios.identity.realmconfig.cognito;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests invalid input of {@code import-cognito}: an error with file and position, and no files written. */
final class ImportRefusedTest extends ImportTest {

    @Test
    void truncatedJson() throws IOException {
        String whole = Files.readString(run.from("list-users-2.json"));
        Files.writeString(run.from("list-users-2.json"), whole.substring(0, whole.length() / 2));

        assertRefused("list-users-2.json:", "truncated", "run the command again");
    }

    @ParameterizedTest
    @CsvSource({
        "<?xml version='1.0'?><a/>,                              XML",
        "<html>Forbidden</html>,                                 XML or HTML",
        "An error occurred (AccessDeniedException) when calling, error of the AWS CLI",
        "USERPOOL sa-east-1_Ex4mpL3aB,                           --output json",
        "'Users:\n- Attributes:\n  - Name: sub',               list-users again with --output json",
        "'---\nUserPool:\n  Id: x',                            this is YAML",
        "'UserPoolClient:\n  ClientId: x',                      describe-user-pool-client again",
        "'- Users: []',                                          this is YAML",
        "'USERS\tTrue\t2022-03-01\tCONFIRMED\tana',          this is plain text",
        "'USERS\tTrue',                                         list-users again with --output json",
        "'GROUPS\t2022-03-01\touro',                           list-groups again with --output json",
        "'-------\n|  ListUsers  |\n+-----+',                   this is a table",
        "'-------\n|  DescribeUserPoolClient  |\n+---+',        describe-user-pool-client again",
        "'Unable to locate credentials. You can configure',      error of the AWS CLI",
        "'{''Users'': [{''Enabled'': True}]}',                   json.dumps",
        "'UserPoolId,ClientId',                                  --output json",
        "[1],                                                    found a list",
        "3,                                                      found a single value",
        "{},                                                     it is empty",
        "'{\"UserPools\": []}',                                  it has UserPools",
        "'{\"Users\": {}}',                                      expected a list",
        "'{\"UserPoolClient\": []}',                             expected an object",
        "'{\"UserPoolClient\": {}}',                             UserPoolId is missing",
        "'',                                                     the file is empty",
        "'{\"a\": 1 \"b\"}',                                     not JSON",
        "'{\"MfaConfiguration\": \"SOMETIMES\"}',                there is one in"
    })
    void aWrongFile(String text, String expected) throws IOException {
        Files.writeString(run.from("wrong.json"), text);

        assertRefused("wrong.json", expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "IBM850", "IBM437", "x-MacRoman"})
    void textInACodePage(String charset) throws IOException {
        assumeThat(Charset.isSupported(charset)).isTrue();
        String text = Files.readString(run.from("list-users-1.json")).replace("\"Souza\"", "\"Conceição\"");
        Files.write(run.from("list-users-1.json"), text.getBytes(Charset.forName(charset)));

        assertRefused("list-users-1.json:", "not in UTF-8", "code page", "iconv", "--output json");
        assertThat(run.err()).doesNotContain("middle byte", "start byte", "Concei");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void unicodeWithAByteOrderMarkAndCarriageReturnsIsRead(String charset) throws IOException {
        String text = Files.readString(run.from("list-users-1.json")).replace("\"Souza\"", "\"Conceição\"");
        Files.write(
                run.from("list-users-1.json"),
                ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(Charset.forName(charset)));

        assertThat(run.run()).as(run.err()).isZero();
        assertThat(run.written("users/campanha-users-0.json")).contains("Conceição");
    }

    @Test
    void yamlInUtf16IsCalledYaml() throws IOException {
        Files.write(run.from("wrong.json"), "\uFEFFUsers:\r\n- Username: ana\r\n".getBytes(UTF_16LE));

        assertRefused("wrong.json", "this is YAML", "list-users again with --output json");
    }

    @Test
    void aPoolWithoutADomainOfItsOwn() throws IOException {
        Files.delete(run.from("describe-user-pool-domain.json"));
        run.edit("describe-user-pool.json", "\"CustomDomain\": \"auth.campanha.example\",", "");

        assertRefused("describe-user-pool.json:2:17", "campanha-premiada.auth.sa-east-1.amazoncognito.com", "--host");
        assertThat(run.run("--host", "auth.campanha.example")).as(run.err()).isZero();
        assertThat(run.written("campanha-report.json")).contains("pool/host");
    }

    @Test
    void noPool() throws IOException {
        Files.delete(run.from("describe-user-pool.json"));

        assertRefused("describe-user-pool");
    }

    @Test
    void twoPools() throws IOException {
        Files.copy(run.from("describe-user-pool.json"), run.from("other.json"));

        assertRefused("other.json:2:17", "describe-user-pool.json:2:17", "the files of one pool");
    }

    @Test
    void aClientThatIsListedButNotDescribed() throws IOException {
        Files.delete(run.from("describe-user-pool-client-web.json"));

        assertRefused(
                "list-user-pool-clients.json:",
                "1h57kf5cpq17m0eml12example",
                "aws cognito-idp describe-user-pool-client");
    }

    @Test
    void aClientThatIsDescribedTwice() throws IOException {
        Files.copy(run.from("describe-user-pool-client-web.json"), run.from("again.json"));

        assertRefused("again.json", "describe-user-pool-client-web.json:2:23", "already");
    }

    @Test
    void aClientOfAnotherPool() throws IOException {
        run.edit("describe-user-pool-client-web.json", "sa-east-1_Ex4mpL3aB", "sa-east-1_Other0000");

        assertRefused("describe-user-pool-client-web.json:3:23", "sa-east-1_Other0000");
    }

    @Test
    void aMachineWhoseDescriptionHasNoSecret() throws IOException {
        run.edit(
                "describe-user-pool-client-machines.json",
                "\"ClientSecret\": \"1e8hv4n9mq3b5n0f4q6vuvqj5g0p0t9f2d7c3k1l8s6r4a2b9m0x\",",
                "");

        assertRefused("describe-user-pool-client-machines.json", "may read secrets");
    }

    @Test
    void aSecretThatAShellWouldReadAsSomethingElseIsRefusedAndNotShown() throws IOException {
        run.edit("describe-user-pool-client-web.json", "9f8e7d6c5b4a3f2e", "$(touch x)");

        assertRefused("describe-user-pool-client-web.json:6:25", "the secret has a character");
        assertThat(run.err()).doesNotContain("touch");
    }

    @ParameterizedTest
    @CsvSource({
        "a1b2c305-5b1e-4c6f-9a2d-000040455005, a1b2c301-5b1e-4c6f-9a2d-000040455001, list-users-2.json:8:30,  the user is in",
        "\"elisa\",                            \"ANA\",                              list-users-2.json:4:25,  differs only in case",
        "a1b2c305-5b1e-4c6f-9a2d-000040455005, 40455,                                list-users-2.json:8:30,  sub is not a UUID",
        "\"Name\": \"sub\",                    \"Name\": \"subject\",                list-users-2.json:3:9,   no attribute sub",
        "2022-03-05T08:30:00.123000-03:00,     yesterday,                            list-users-2.json:35:31, expected a date"
    })
    void usersThatKeycloakCannotKeep(String text, String other, String position, String expected) throws IOException {
        run.edit("list-users-2.json", text, other);

        assertRefused(position.strip(), expected);
    }

    @Test
    void membersOfAGroupThatIsNotAmongTheGroups() throws IOException {
        Files.move(run.from("groups/ouro.json"), run.from("group-bronze.json"));

        assertRefused("'bronze'", "group-NAME.json");
    }

    @ParameterizedTest
    @CsvSource({"${KC_DB_PASSWORD}", "{tenant-id}"})
    void aTextInWhichSomethingWouldBeFilledIn(String text) throws IOException {
        run.edit("list-resource-servers.json", "Read everything in the back office", text);

        assertRefused("list-resource-servers.json:10:", "change it on Cognito first");
    }

    @Test
    void halfACharacter() throws IOException {
        run.edit("list-users-1.json", "\"Ana\"", "\"A\\uD800na\"");

        assertRefused("list-users-1.json", "unpaired surrogate");
    }

    @Test
    void aDirectoryThatIsNotThere() throws IOException {
        assertThat(run.runInstead("--from=" + directory.resolve("nowhere"))).isEqualTo(1);
        assertThat(run.err()).contains("nowhere: there is no such directory");

        assertThat(run.everythingWritten()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--tenant-id=040455,           1 to 18 digits",
        "--tenant-id=shared,           1 to 18 digits",
        "--realm=a/b,                  the name of a realm",
        "--host=AUTH.example,          a host name in lower case",
        "--display-name=,              a text of one line",
        "--first-sign-in=never,        old-pool or reset-mail",
        "--first-sign-in=old-pool,     needs --old-pool-client",
        "--old-pool-client=abc,        needs --old-pool-client"
    })
    void aMistakeOfUse(String argument, String expected) throws IOException {
        assertThat(run.runInstead(argument)).isEqualTo(2);
        assertThat(run.err()).contains(expected);
        assertThat(run.everythingWritten()).isEmpty();
    }

    @Test
    void anOldPoolClientThatThePoolDoesNotHave() throws IOException {
        assertThat(run.run("--first-sign-in", "old-pool", "--old-pool-client", "abc"))
                .isEqualTo(1);
        assertThat(run.err()).contains("--old-pool-client abc", "no such client");
        assertThat(run.everythingWritten()).isEmpty();
    }

    private void assertRefused(String... expected) throws IOException {
        assertThat(run.run()).as(run.out()).isEqualTo(1);
        assertThat(run.err()).contains(expected).doesNotContain("Exception:", "\tat ");
        assertThat(run.everythingWritten()).isEmpty();
    }
}
