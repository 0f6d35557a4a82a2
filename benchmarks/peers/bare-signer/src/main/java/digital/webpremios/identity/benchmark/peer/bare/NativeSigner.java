package digital.webpremios.identity.benchmark.peer.bare;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.util.Base64;

/** Signs with Amazon Corretto Crypto Provider and a key translated once. For one thread. */
final class NativeSigner {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"benchmark\"}");

    private final Signature signature;

    NativeSigner(KeyPair keys) throws GeneralSecurityException {
        Provider library = AmazonCorrettoCryptoProvider.INSTANCE;
        signature = Signature.getInstance("SHA256withRSA", library);
        signature.initSign((PrivateKey) KeyFactory.getInstance("RSA", library).translateKey(keys.getPrivate()));
    }

    String sign(String claims) throws GeneralSecurityException {
        String signed = HEADER + "." + encode(claims);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64.encodeToString(signature.sign());
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
