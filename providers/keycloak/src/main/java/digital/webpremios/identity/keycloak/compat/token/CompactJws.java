package digital.webpremios.identity.keycloak.compat.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.keycloak.crypto.SignatureException;
import org.keycloak.crypto.SignatureSignerContext;
import org.keycloak.jose.jws.JWSBuilder;

/**
 * Writes a JWS in compact form. Keycloak's {@link JWSBuilder} gives the same text, but copies it eight times on the
 * way.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7515#section-7.1">RFC 7515, section 7.1</a>
 */
final class CompactJws {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private CompactJws() {}

    /** The encoded header of everything that the signer signs, as Keycloak writes it. */
    static byte[] header(SignatureSignerContext signer) {
        return new Header().of(signer).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The header, the content and their signature. */
    static String sign(byte[] header, byte[] content, SignatureSignerContext signer) {
        byte[] signed = join(header, BASE64.encode(content));
        return new String(join(signed, BASE64.encode(signature(signer, signed))), StandardCharsets.ISO_8859_1);
    }

    private static byte[] signature(SignatureSignerContext signer, byte[] signed) {
        try {
            return signer.sign(signed);
        } catch (SignatureException e) {
            throw new IllegalStateException("The realm's key does not sign", e);
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + 1 + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        both[first.length] = '.';
        System.arraycopy(second, 0, both, first.length + 1, second.length);
        return both;
    }

    /** Gives access to Keycloak's header. */
    private static final class Header extends JWSBuilder {

        String of(SignatureSignerContext signer) {
            kid(signer.getKid());
            return encodeHeader(signer.getAlgorithm());
        }
    }
}
