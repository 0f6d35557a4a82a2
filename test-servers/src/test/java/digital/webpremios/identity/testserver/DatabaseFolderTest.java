package digital.webpremios.identity.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class DatabaseFolderTest {

    @Test
    void whatTwoDeleteAtTheSameTimeIsDeletedWithoutAnError() throws Exception {
        DatabaseFolder folder = DatabaseFolder.create();
        for (int i = 0; i < 300; i++) {
            Path data = Files.createDirectories(folder.data().resolve(Integer.toString(i)));
            Files.createFile(data.resolve("file"));
        }

        CompletableFuture<Void> hook = CompletableFuture.runAsync(folder::deleteWhenStopped);
        folder.deleteWhenStopped();
        hook.join();

        assertThat(folder.root()).doesNotExist();
    }
}
