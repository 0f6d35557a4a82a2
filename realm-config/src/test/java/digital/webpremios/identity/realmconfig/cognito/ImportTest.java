package digital.webpremios.identity.realmconfig.cognito;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Base of tests that import a copy of the campaign's pool. */
abstract class ImportTest {

    @TempDir
    Path directory = Path.of("");

    ImportRun run;

    @BeforeEach
    final void campaign() throws IOException {
        run = ImportRun.in(directory);
    }
}
