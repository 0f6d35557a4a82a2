package digital.webpremios.identity.keycloak.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;

/** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518, section 3.3), by a given security provider. */
final class RsaSigning {

    static final String ALGORITHM = "SHA256withRSA";

    private RsaSigning() {}

    /** The key in the provider's own form. */
    static PrivateKey translate(Provider provider, PrivateKey key) throws GeneralSecurityException {
        return (PrivateKey) KeyFactory.getInstance("RSA", provider).translateKey(key);
    }

    static byte[] sign(Provider provider, PrivateKey translated, byte[] data) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM, provider);
        signature.initSign(translated);
        signature.update(data);
        return signature.sign();
    }
}
