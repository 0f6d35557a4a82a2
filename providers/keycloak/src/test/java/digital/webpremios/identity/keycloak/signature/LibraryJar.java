package digital.webpremios.identity.keycloak.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** The library's jar from the class path of the tests, and others made of it. */
final class LibraryJar {

    private static final String NATIVE_CODE = ".so";

    /** Where an ELF file has its processor, as a number of two bytes. */
    private static final int PROCESSOR = 18;

    /** A processor that no Java runs on: Motorola's 68000. */
    private static final byte M68K = 4;

    private LibraryJar() {}

    static Path intact() throws ClassNotFoundException {
        return Path.of(Class.forName("com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    /** With its signature, and code that is another one. */
    static Path damaged(Path folder) throws Exception {
        return copy(folder, entry -> true);
    }

    /** Without its signature, as if it were made for that processor. */
    static Path ofAnotherProcessor(Path folder) throws Exception {
        return copy(folder, entry -> !entry.getName().matches("META-INF/[A-Z.]+"));
    }

    private static Path copy(Path folder, Predicate<ZipEntry> taken) throws IOException, ClassNotFoundException {
        Path copy = folder.resolve("library.jar");
        try (JarFile jar = new JarFile(intact().toFile());
                OutputStream file = Files.newOutputStream(copy);
                JarOutputStream out = new JarOutputStream(file)) {
            List<JarEntry> entries = jar.stream().filter(taken).toList();
            for (JarEntry entry : entries) {
                byte[] content = jar.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith(NATIVE_CODE)) {
                    content[PROCESSOR] = M68K;
                    content[PROCESSOR + 1] = 0;
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
                out.closeEntry();
            }
        }
        return copy;
    }
}
