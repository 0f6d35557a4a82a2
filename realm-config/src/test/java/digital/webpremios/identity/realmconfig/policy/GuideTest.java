package digital.webpremios.identity.realmconfig.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the guide's example policy can be read, and that its tables name every executor made from it. */
final class GuideTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"policies.md", "policies.pt-BR.md"})
    void theGuidesExampleIsAPolicyAndTheTablesNameEveryExecutorMadeOfIt(String guide) throws IOException {
        String text = Files.readString(Path.of("../docs").resolve(guide));
        Matcher example = EXAMPLE.matcher(text);

        assertThat(example.find()).isTrue();
        TenantPolicy policy = PolicyText.read(directory, PolicyText.with(example.group(1)));
        assertThat(Stream.concat(Executors.ofTokens(policy).stream(), Executors.ofClientChanges(policy).stream()))
                .hasSize(13)
                .allSatisfy(executor -> assertThat(text).contains("`" + executor.id() + "`"));
    }
}
