package digital.webpremios.identity.realmconfig.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the reading of users files. */
final class UsersFileTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void usersAreGivenOneAfterTheOtherAndWhatLooksLikeAPlaceholderIsText() throws IOException {
        List<JsonNode> users = read("{\"realm\":\"a\",\"users\":[{\"username\":\"ana\",\"firstName\":\"${PATH}\"},"
                + "{\"username\":\"bea\",\"attributes\":{\"x\":[\"\\u0024{KC_DB_PASSWORD}\"]}}],\"more\":[]}");

        assertThat(users).map(user -> user.path("username").asText()).containsExactly("ana", "bea");
        assertThat(users.get(0).path("firstName").asText()).isEqualTo("${PATH}");
        assertThat(users.get(1).path("attributes").path("x").path(0).asText()).isEqualTo("${KC_DB_PASSWORD}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]",
                "[null]",
                "[[]]",
                "{}",
                "null",
                "[{\"username\":\"a\",\"username\":\"b\"}]",
                "[{}]}{",
                "[{\"a\":"
            })
    void usersThatAreNoneAreNamedWithFileAndLine(String users) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("{\"realm\":\"a\",\"users\":" + users + "}"))
                .withMessageMatching("(?s).*users.json:.*(expected|not JSON).*");
    }

    private List<JsonNode> read(String text) throws IOException {
        List<JsonNode> users = new ArrayList<>();
        new UsersFile(Files.writeString(directory.resolve("users.json"), text), "a").forEach(users::add);
        return users;
    }
}
