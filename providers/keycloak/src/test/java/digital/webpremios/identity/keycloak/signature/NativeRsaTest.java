package digital.webpremios.identity.keycloak.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NativeRsaTest {

    private static Provider library = Security.getProviders()[0];

    @BeforeAll
    static void findTheLibrary() throws UnusableLibraryException {
        library = CorrettoLibrary.find(NativeRsaTest.class.getClassLoader()).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {2048, 3072, 4096})
    void aSignatureIsByteForByteTheJdks(int bits) throws Exception {
        KeyPair keys = TestKeys.rsa(bits);
        NativeRsa rsa = new NativeRsa(library);
        Random random = new Random(bits);

        for (int length = 0; length < 2000; length += 37) {
            byte[] data = new byte[length];
            random.nextBytes(data);
            assertThat(rsa.sign(keys.getPrivate(), data)).contains(jdk(keys.getPrivate(), data));
        }
    }

    @Test
    void twoKeysAreNeverTakenForEachOther() throws Exception {
        PrivateKey one = TestKeys.rsa(2048).getPrivate();
        PrivateKey other = TestKeys.rsa(2048).getPrivate();
        NativeRsa rsa = new NativeRsa(library);
        byte[] data = {1, 2, 3};

        for (int turn = 0; turn < 20; turn++) {
            assertThat(rsa.sign(one, data)).contains(jdk(one, data));
            assertThat(rsa.sign(other, data)).contains(jdk(other, data));
        }
    }

    @Test
    void aKeyThatCannotBeTranslatedIsLeftToKeycloak() {
        assertThat(new NativeRsa(library).sign(new HardwareKey(), new byte[] {1}))
                .isEmpty();
    }

    @Test
    void aKeyInHardwareDoesNotKeepOtherKeysFromTheLibrary() throws Exception {
        PrivateKey key = TestKeys.rsa(2048).getPrivate();
        NativeRsa rsa = new NativeRsa(library);

        assertThat(rsa.sign(new HardwareKey(), new byte[] {1})).isEmpty();
        assertThat(rsa.sign(key, new byte[] {1})).contains(jdk(key, new byte[] {1}));
    }

    @Test
    void aLibraryWithoutRsaLeavesAllToKeycloak() {
        Provider empty = new Provider("empty", "1", "nothing") {
            private static final long serialVersionUID = 1L;
        };

        assertThat(new NativeRsa(empty).sign(TestKeys.rsa(2048).getPrivate(), new byte[] {1}))
                .isEqualTo(Optional.empty());
    }

    private static byte[] jdk(PrivateKey key, byte[] data) throws Exception {
        Signature signature = Signature.getInstance("SHA256withRSA", "SunRsaSign");
        signature.initSign(key);
        signature.update(data);
        return signature.sign();
    }

    /** A key whose secret does not leave its device. */
    private static final class HardwareKey implements PrivateKey {

        private static final long serialVersionUID = 1L;

        @Override
        public String getAlgorithm() {
            return "RSA";
        }

        @Override
        public String getFormat() {
            return "none";
        }

        @Override
        public byte[] getEncoded() {
            return new byte[0];
        }
    }
}
