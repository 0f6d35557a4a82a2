package digital.webpremios.identity.realmconfig.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import digital.webpremios.identity.realmconfig.secret.FilledRealm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the file of {@code apply --state}. */
final class FinishedTenantsTest {

    private static final String SERVER = "https://admin.example";
    private static final FilledRealm ONE = realm("one", "One", "secret-of-one");
    private static final FilledRealm OTHER = realm("other", "Other", "secret-of-other");

    @TempDir
    private Path directory = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void file() {
        file = directory.resolve("applied.state");
    }

    @Test
    void aTenantIsFinishedInTheNextRunAsLongAsItIsTheSameOnTheSameServer() {
        FinishedTenants.of(file, SERVER).add(ONE);

        FinishedTenants next = FinishedTenants.of(file, SERVER);
        assertThat(next.has(ONE)).isTrue();
        assertThat(next.has(OTHER)).isFalse();
        assertThat(next.has(realm("one", "Changed", "secret-of-one"))).isFalse();
        assertThat(FinishedTenants.of(file, "https://uat.example").has(ONE)).isFalse();
    }

    @Test
    void theLastRecordOfATenantCounts() {
        FilledRealm changed = realm("one", "Changed", "secret-of-one");
        FinishedTenants first = FinishedTenants.of(file, SERVER);
        first.add(ONE);
        first.add(changed);

        FinishedTenants next = FinishedTenants.of(file, SERVER);
        assertThat(next.has(ONE)).isFalse();
        assertThat(next.has(changed)).isTrue();
    }

    @Test
    void aLineThatWasCutOffIsNoRecordAndSpoilsNoOther() throws IOException {
        FinishedTenants first = FinishedTenants.of(file, SERVER);
        first.add(ONE);
        first.add(OTHER);
        String written = Files.readString(file);
        Files.writeString(
                file, written.substring(0, written.length() - OTHER.realm().length() - 2));

        FinishedTenants resumed = FinishedTenants.of(file, SERVER);
        assertThat(resumed.has(ONE)).isTrue();
        assertThat(resumed.has(OTHER)).isFalse();
        resumed.add(OTHER);
        assertThat(FinishedTenants.of(file, SERVER).has(OTHER)).isTrue();
    }

    @Test
    void noSecretIsInTheFileAndAChangedOneIsNotNoticed() throws IOException {
        FinishedTenants.of(file, SERVER).add(ONE);

        assertThat(Files.readString(file)).doesNotContain("secret");
        assertThat(FinishedTenants.of(file, SERVER).has(realm("one", "One", "another-secret")))
                .isTrue();
    }

    @Test
    void anotherFileIsRefusedAndStaysAsItIs() throws IOException {
        Files.writeString(file, "realm: one\ntenant-id: 1\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinishedTenants.of(file, SERVER))
                .withMessage(file + ": this is not a file of --state; give another name, or remove it");
        assertThat(file).hasContent("realm: one\ntenant-id: 1\n");
    }

    private static FilledRealm realm(String name, String displayName, String secret) {
        return new FilledRealm(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("realm", name)
                        .put("displayName", displayName)
                        .put("secret", secret),
                List.of(),
                Set.of(secret));
    }
}
