package digital.webpremios.identity.keycloak.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The Amazon Corretto Crypto Provider, if its jar is on the class path. It is used directly and not added to the JVM's
 * providers: as the first provider it would translate the key for every signature, which is slower.
 */
final class CorrettoLibrary {

    private static final String NAME = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
    private static final String NATIVE_CODE = ".so";
    private static final int TRIAL_KEY_BITS = 2048;

    private CorrettoLibrary() {}

    /**
     * The library after a trial: a signature of its own that the JDK has verified. Nothing if there is no such jar.
     *
     * @throws UnusableLibraryException if it is there, but is damaged, does not load here or signs wrongly
     */
    static Optional<Provider> find(ClassLoader classes) throws UnusableLibraryException {
        try {
            Optional<ServiceLoader.Provider<Provider>> found = ServiceLoader.load(Provider.class, classes).stream()
                    .filter(service -> service.type().getName().equals(NAME))
                    .findFirst();
            return found.isEmpty() ? Optional.empty() : Optional.of(usable(found.get()));
        } catch (ServiceConfigurationError
                | LinkageError
                | IOException
                | ReflectiveOperationException
                | GeneralSecurityException
                | RuntimeException e) {
            // native code: after any failure it cannot be used
            throw new UnusableLibraryException(e);
        }
    }

    private static Provider usable(ServiceLoader.Provider<Provider> service)
            throws UnusableLibraryException, IOException, ReflectiveOperationException, GeneralSecurityException {
        verify(service.type().getProtectionDomain().getCodeSource());
        Provider library = service.get();
        Object error = library.getClass().getMethod("getLoadingError").invoke(library);
        if (error instanceof Throwable why) {
            throw new UnusableLibraryException(why);
        }
        tryOut(library);
        return library;
    }

    /**
     * Reads the native code against the signature of its jar, if that is signed: code of a damaged jar may end the JVM.
     *
     * @throws SecurityException if the code is not what was signed
     */
    private static void verify(@Nullable CodeSource source) throws IOException {
        if (source == null || source.getLocation() == null) {
            return;
        }
        Path file = Path.of(source.getLocation().getPath());
        if (Files.isRegularFile(file)) {
            try (JarFile jar = new JarFile(file.toFile())) {
                List<JarEntry> code = jar.stream()
                        .filter(entry -> entry.getName().endsWith(NATIVE_CODE))
                        .toList();
                for (JarEntry entry : code) {
                    jar.getInputStream(entry).readAllBytes();
                }
            }
        }
    }

    private static void tryOut(Provider library) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(TRIAL_KEY_BITS);
        KeyPair keys = generator.generateKeyPair();
        byte[] data = keys.getPublic().getEncoded();
        Signature verification = Signature.getInstance(RsaSigning.ALGORITHM);
        verification.initVerify(keys.getPublic());
        verification.update(data);
        byte[] signature = RsaSigning.sign(library, RsaSigning.translate(library, keys.getPrivate()), data);
        if (!verification.verify(signature)) {
            throw new GeneralSecurityException("its signature is wrong");
        }
    }
}
