package digital.webpremios.identity.keycloak.signature;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.SignatureSignerContext;

/** Keycloak's signer of one key, with native signatures where possible. */
record NativeSigner(SignatureSignerContext stock, KeyWrapper key, NativeRsa rsa) implements SignatureSignerContext {

    @Override
    public byte[] sign(byte[] data) {
        return nativeSignature(data).orElseGet(() -> stock.sign(data));
    }

    private Optional<byte[]> nativeSignature(byte[] data) {
        return key.getPrivateKey() instanceof PrivateKey secret ? rsa.sign(secret, data) : Optional.empty();
    }

    @Override
    public String getKid() {
        return stock.getKid();
    }

    @Override
    public String getAlgorithm() {
        return stock.getAlgorithm();
    }

    @Override
    public String getHashAlgorithm() {
        return stock.getHashAlgorithm();
    }

    @Override
    public @Nullable List<X509Certificate> getCertificateChain() {
        return stock.getCertificateChain();
    }
}
