package digital.webpremios.identity.realmconfig.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests groups whose names contain a slash, which separates groups and subgroups in Keycloak's paths. */
final class ImportedGroupsTest {

    @TempDir
    private Path directory = Path.of("");

    private PoolDirectory pool;

    @BeforeEach
    void campaign() throws IOException {
        pool = PoolDirectory.in(directory);
        pool.user(1, "CONFIRMED");
    }

    @ParameterizedTest
    @CsvSource({
        "us/east,   us%2Feast.json",
        "a/b/c,     a%2fb%2Fc.json",
        "/lead,     %2Flead.json",
        "50%,       50%25.json",
        "50%2F,     50%252F.json",
        ".hidden,   %2Ehidden.json",
        "plain,     plain.json",
    })
    void aGroupKeepsItsNameAndItsMembers(String group, String file) throws IOException {
        write(List.of(group), file);

        assertThat(groupsOf(pool.imported(1))).containsExactly("/" + group);
        assertThat(pool.run().written("tenants/campanha.yaml")).contains(group);
        assertThat(pool.findings("group/members")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "eu,  eu/west, eu%2Fwest.json",
        "a/b, a/b/c,   a%2Fb%2Fc.json",
        "x,   trail/,  trail%2F.json",
        "x,   /,       %2F.json",
    })
    void aPathThatLeadsElsewhereIsReportedAndGivesNobodyAnotherGroup(String other, String group, String file)
            throws IOException {
        write(List.of(other, group), file);

        assertThat(groupsOf(pool.imported(1))).isEmpty();
        assertThat(pool.run().written("tenants/campanha.yaml")).contains(group);
        assertThat(pool.findings("group/members"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding).startsWith("group " + group + ":").contains("its members are not"));
    }

    @Test
    void membersOfAGroupThatNobodyKnowsAreRefused() throws IOException {
        write(List.of("us"), "us%2Feast.json");
        Files.writeString(pool.run().from("list-users.json"), "{\"Users\": []}");

        assertThat(pool.run().run()).isEqualTo(1);
        assertThat(pool.run().err()).contains("'us/east'", "%2F for a slash");
    }

    private void write(List<String> groups, String file) throws IOException {
        Files.writeString(
                pool.run().from("list-groups.json"),
                groups.stream()
                        .map("{\"GroupName\": \"%s\", \"UserPoolId\": \"sa-east-1_Ex4mpL3aB\"}"::formatted)
                        .toList()
                        .toString()
                        .transform(list -> "{\"Groups\": " + list + "}"));
        Files.writeString(
                pool.run().from("groups").resolve(file),
                "{\"Users\": [{\"Username\": \"user1\", \"Attributes\": []}]}");
    }

    private static List<String> groupsOf(JsonNode user) {
        return StreamSupport.stream(user.path("groups").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
