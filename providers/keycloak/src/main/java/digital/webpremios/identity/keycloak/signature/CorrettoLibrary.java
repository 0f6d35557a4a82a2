package digital.webpremios.identity.keycloak.signature;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The Amazon Corretto Crypto Provider, if its jar is on the class path. It is used directly and not added to the JVM's
 * providers: as the first provider it would translate the key for every signature, which is slower.
 */
final class CorrettoLibrary {

    private static final String NAME = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
    private static final int TRIAL_KEY_BITS = 2048;

    private CorrettoLibrary() {}

    /**
     * The library after a trial: a signature of its own that the JDK has verified. Nothing if there is no such jar.
     *
     * @throws UnusableLibraryException if it is there, but does not load here or signs wrongly
     */
    static Optional<Provider> find(ClassLoader classes) throws UnusableLibraryException {
        try {
            Optional<Provider> found = ServiceLoader.load(Provider.class, classes).stream()
                    .filter(service -> service.type().getName().equals(NAME))
                    .findFirst()
                    .map(ServiceLoader.Provider::get);
            if (found.isPresent()) {
                tryOut(found.get());
            }
            return found;
        } catch (ServiceConfigurationError | LinkageError | GeneralSecurityException | RuntimeException e) {
            // native code: after any failure it cannot be used
            throw new UnusableLibraryException(e);
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
