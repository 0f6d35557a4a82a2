package digital.webpremios.identity.keycloak.signature;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Signs with a native library. A key is translated once: what is kept hangs on the very object that Keycloak keeps with
 * the realm's key, not on a key id, which two realms may share; it goes when that object goes.
 */
final class NativeRsa {

    private static final Logger LOG = Logger.getLogger(NativeRsa.class);
    private static final int MAX_KEYS = 100_000;

    private final Provider library;
    private final AtomicBoolean failed = new AtomicBoolean();
    private final Cache<PrivateKey, Optional<PrivateKey>> translated =
            Caffeine.newBuilder().weakKeys().maximumSize(MAX_KEYS).build();

    NativeRsa(Provider library) {
        this.library = library;
    }

    /**
     * The signature; nothing if this key, or this signature, must be left to Keycloak. The first such time is logged.
     */
    Optional<byte[]> sign(PrivateKey key, byte[] data) {
        return translated.get(key, this::translate).flatMap(own -> sign(data, own));
    }

    private Optional<PrivateKey> translate(PrivateKey key) {
        try {
            return Optional.of(RsaSigning.translate(library, key));
        } catch (GeneralSecurityException
                | RuntimeException e) { // a key in hardware, or the native code's own failures
            return failed(e);
        }
    }

    private Optional<byte[]> sign(byte[] data, PrivateKey own) {
        try {
            return Optional.of(RsaSigning.sign(library, own, data));
        } catch (GeneralSecurityException | RuntimeException e) { // as above
            return failed(e);
        }
    }

    private <T> Optional<T> failed(Exception e) {
        if (failed.compareAndSet(false, true)) {
            LOG.warnf("RS256: %s could not sign (%s); the JDK does it then", library.getName(), e.toString());
        }
        return Optional.empty();
    }
}
