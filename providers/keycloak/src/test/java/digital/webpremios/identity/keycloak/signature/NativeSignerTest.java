package digital.webpremios.identity.keycloak.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import org.junit.jupiter.api.Test;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.AsymmetricSignatureSignerContext;
import org.keycloak.crypto.AsymmetricSignatureVerifierContext;
import org.keycloak.crypto.KeyType;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;

final class NativeSignerTest {

    private final KeyWrapper key = key(TestKeys.rsa(2048));

    @Test
    void whatItSignsKeycloakVerifies() throws Exception {
        NativeRsa rsa =
                new NativeRsa(CorrettoLibrary.find(getClass().getClassLoader()).orElseThrow());
        byte[] signature = signer(rsa).sign(new byte[] {1, 2});

        assertThat(new AsymmetricSignatureVerifierContext(key).verify(new byte[] {1, 2}, signature))
                .isTrue();
        assertThat(new AsymmetricSignatureVerifierContext(key).verify(new byte[] {1, 3}, signature))
                .isFalse();
    }

    @Test
    void whatTheLibraryCannotSignKeycloakSigns() throws Exception {
        NativeRsa broken = new NativeRsa(new BrokenLibrary());

        byte[] signature = signer(broken).sign(new byte[] {1, 2});

        assertThat(new AsymmetricSignatureVerifierContext(key).verify(new byte[] {1, 2}, signature))
                .isTrue();
    }

    @Test
    void theHeaderOfATokenIsKeycloaks() {
        NativeSigner signer = signer(new NativeRsa(new BrokenLibrary()));

        assertThat(signer.getKid()).isEqualTo("kid-1");
        assertThat(signer.getAlgorithm()).isEqualTo("RS256");
        assertThat(signer.getHashAlgorithm()).isEqualTo("SHA-256");
        assertThat(signer.getCertificateChain()).isNull();
    }

    private NativeSigner signer(NativeRsa rsa) {
        return new NativeSigner(new AsymmetricSignatureSignerContext(key), key, rsa);
    }

    private static KeyWrapper key(KeyPair keys) {
        KeyWrapper key = new KeyWrapper();
        key.setKid("kid-1");
        key.setType(KeyType.RSA);
        key.setUse(KeyUse.SIG);
        key.setAlgorithm(Algorithm.RS256);
        key.setPrivateKey(keys.getPrivate());
        key.setPublicKey(keys.getPublic());
        return key;
    }
}
