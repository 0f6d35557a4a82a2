package digital.webpremios.identity.realmconfig.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** Tests the files that {@code import-cognito} writes: permissions, replacement, and none after an error. */
final class ImportFilesTest extends ImportTest {

    @Test
    void onlyTheOwnerReadsSecretsAndPersonalData() throws IOException {
        assertThat(run.run()).isZero();

        for (String name : new String[] {
            "secrets/campanha.env", "users/campanha-users-0.json", "campanha-report.md", "campanha-report.json"
        }) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(run.into(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
        assertThat(run.everythingWritten())
                .containsExactly(
                        "campaigns",
                        "campaigns/campanha-report.json",
                        "campaigns/campanha-report.md",
                        "campaigns/secrets",
                        "campaigns/secrets/campanha.env",
                        "campaigns/tenants",
                        "campaigns/tenants/campanha.yaml",
                        "campaigns/users",
                        "campaigns/users/campanha-users-0.json");
    }

    @Test
    void filesThatAreThereStayAsTheyAreUnlessTheyMayBeReplaced() throws IOException {
        Files.createDirectories(run.into("tenants"));
        Files.createDirectories(run.into("users"));
        Files.writeString(run.into("tenants/campanha.yaml"), "mine");
        Files.writeString(run.into("users/campanha-users-7.json"), "of an earlier import");
        Files.writeString(run.into("users/campanha-users-list.json"), "another file");

        assertThat(run.run()).isEqualTo(1);
        assertThat(run.err())
                .contains("tenants/campanha.yaml", "users/campanha-users-7.json", "--force")
                .doesNotContain("users-list");
        assertThat(run.written("tenants/campanha.yaml")).isEqualTo("mine");
        assertThat(run.everythingWritten()).hasSize(6);

        assertThat(run.run("--force")).isZero();
        assertThat(run.written("tenants/campanha.yaml")).contains("realm: campanha");
        assertThat(run.into("users/campanha-users-7.json")).doesNotExist();
        assertThat(run.into("users/campanha-users-list.json")).hasContent("another file");
    }

    @Test
    void twoImportsWriteTheSameBytes() throws IOException {
        assertThat(run.run()).isZero();
        String descriptor = run.written("tenants/campanha.yaml");
        String users = run.written("users/campanha-users-0.json");
        String report = run.written("campanha-report.json");

        assertThat(run.run("--force")).isZero();

        assertThat(run.written("tenants/campanha.yaml")).isEqualTo(descriptor);
        assertThat(run.written("users/campanha-users-0.json")).isEqualTo(users);
        assertThat(run.written("campanha-report.json")).isEqualTo(report);
    }

    @Test
    void aMoveThatFailsLeavesTheEarlierFilesInTheirPlaces() throws IOException {
        Files.createDirectories(run.into("tenants"));
        Files.writeString(run.into("tenants/campanha.yaml"), "mine");
        Files.writeString(run.into("secrets"), "a file where a directory must be");

        assertThat(run.run("--force")).isEqualTo(1);

        assertThat(run.err()).contains("secrets: this is a file");
        assertThat(run.written("tenants/campanha.yaml")).isEqualTo("mine");
        assertThat(run.everythingWritten())
                .containsExactly(
                        "campaigns",
                        "campaigns/secrets",
                        "campaigns/tenants",
                        "campaigns/tenants/campanha.yaml",
                        "campaigns/users");
    }

    @Test
    void tenMegabytesOfUsersAreCutIntoFilesOfAThousand() throws IOException {
        int users = 19_500;
        try (BufferedWriter file = Files.newBufferedWriter(run.from("list-users-4.json"))) {
            file.write("{\"Users\": [");
            for (int i = 0; i < users; i++) {
                file.write((i == 0 ? "" : ",\n") + ManyUsers.user(i));
            }
            file.write("]}");
        }
        assertThat(Files.size(run.from("list-users-4.json"))).isGreaterThan(10_000_000L);

        assertThat(run.run("--first-sign-in", "reset-mail")).as(run.err()).isZero();

        assertThat(run.out()).contains("19511 users");
        assertThat(run.into("users/campanha-users-19.json")).exists();
        assertThat(run.into("users/campanha-users-20.json")).doesNotExist();
    }

    @Test
    void aMissingPageAndMissingUsersAreFindings() throws IOException {
        Files.delete(run.from("list-users-3.json"));

        assertThat(run.run()).isZero();

        assertThat(run.written("campanha-report.json"))
                .contains("input/page-missing", "list-users-2.json", "input/users-missing", "about 11 users");
    }

    @Test
    void aMemberThatNobodyKnowsIsInTheReportWithItsPlace() throws IOException {
        run.edit(
                "describe-user-pool.json",
                "\"UserPoolTier\"",
                "\"Quantum\": {\"On\": true},\n        \"UserPoolTier\"");
        run.edit(
                "list-users-1.json",
                "\"UserStatus\": \"CONFIRMED\"",
                "\"UserStatus\": \"CONFIRMED\", \"Mood\": \"good\"");

        assertThat(run.run()).isZero();

        assertThat(run.written("campanha-report.json"))
                .contains("pool/Quantum", "user/Mood", "describe-user-pool.json");
        assertThat(run.written("campanha-report.md")).contains("UserPool.Quantum", "describe-user-pool.json:383:20");
    }
}
