package digital.webpremios.identity.keycloak.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CorrettoLibraryTest {

    private static final String LIBRARY = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    @Test
    void theLibraryIsFoundWhereItsJarIs() throws Exception {
        assertThat(CorrettoLibrary.find(getClass().getClassLoader()))
                .map(Provider::getName)
                .contains("AmazonCorrettoCryptoProvider");
    }

    @Test
    void findingTheLibraryLeavesTheJvmsProvidersAsTheyAre() throws Exception {
        Provider[] before = Security.getProviders();

        CorrettoLibrary.find(getClass().getClassLoader());

        assertThat(Security.getProviders()).containsExactly(before);
        assertThat(Arrays.stream(before).map(Provider::getName)).doesNotContain("AmazonCorrettoCryptoProvider");
    }

    @Test
    void withoutItsJarThereIsNone() throws Exception {
        assertThat(CorrettoLibrary.find(ClassLoader.getPlatformClassLoader())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a class file"})
    void aBrokenJarIsSaidToBeUnusable(String code, @TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("java.security.Provider"), LIBRARY);
        if (!code.isEmpty()) {
            Path type = folder.resolve(LIBRARY.replace('.', '/') + ".class");
            Files.createDirectories(type.resolveSibling("."));
            Files.writeString(type, code);
        }
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> CorrettoLibrary.find(classes))
                    .isInstanceOf(UnusableLibraryException.class)
                    .hasMessageContaining("AmazonCorrettoCryptoProvider");
        }
    }

    @Test
    void codeThatIsNotWhatItsJarSignedIsNotLoaded(@TempDir Path folder) throws Exception {
        Path jar = LibraryJar.damaged(folder);

        assertThatThrownBy(() -> find(jar, ""))
                .isInstanceOf(UnusableLibraryException.class)
                .hasMessageContaining("digest error")
                .hasMessageContaining("libamazonCorrettoCryptoProvider.so");
    }

    @Test
    void codeOfAnotherProcessorIsSaidToBeUnusable(@TempDir Path folder) throws Exception {
        Path jar = LibraryJar.ofAnotherProcessor(folder);

        assertThatThrownBy(() -> find(jar, ""))
                .isInstanceOf(UnusableLibraryException.class)
                .hasMessageContaining("libamazonCorrettoCryptoProvider.so");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("no-folder"));

        assertThatThrownBy(() -> find(LibraryJar.intact(), file.toString()))
                .isInstanceOf(UnusableLibraryException.class)
                .hasMessageContaining(file.toString());
    }

    /** Finds the library of one jar, which unpacks its code to a folder. */
    private static Optional<Provider> find(Path jar, String folder) throws Exception {
        String option = "com.amazon.corretto.crypto.provider.tmpdir";
        if (!folder.isEmpty()) {
            System.setProperty(option, folder);
        }
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return CorrettoLibrary.find(classes);
        } finally {
            System.clearProperty(option);
        }
    }
}
