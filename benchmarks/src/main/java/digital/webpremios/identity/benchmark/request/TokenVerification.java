package digital.webpremios.identity.benchmark.request;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.text.ParseException;

/** Verifies one token of each node of a target against its published keys, before anything is measured. */
public final class TokenVerification {

    private TokenVerification() {}

    /**
     * Asks each node for one token and for the keys, and verifies it.
     *
     * @throws IllegalStateException if a node does not answer with a token that its keys verify
     */
    public static void verify(Target target) throws IOException {
        for (int port : target.ports()) {
            verify(target, port);
        }
    }

    private static void verify(Target target, int port) throws IOException {
        try (Connection connection = new Connection(port)) {
            TokenRequest request = target.request(0);
            String token = TokenAnswer.of(connection.exchange(request.text()), request.scope());
            String keys = connection.exchange(target.keys().request()).body();
            if (!verifies(JWKSet.parse(keys), token)) {
                throw new IllegalStateException(
                        "its token is not verified by " + target.keys().uri());
            }
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(target.name() + ": its token or its keys cannot be read", e);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(target.name() + ": " + e.getMessage(), e);
        }
    }

    static boolean verifies(JWKSet keys, String token) throws ParseException, JOSEException {
        SignedJWT jwt = SignedJWT.parse(token);
        JWK key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
        return jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
                && key instanceof RSAKey rsa
                && jwt.verify(new RSASSAVerifier(rsa));
    }
}
