package digital.webpremios.identity.benchmark.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class TokenVerificationTest {

    private static RSAKey key;
    private static RSAKey other;

    @BeforeAll
    static void keys() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("a").generate();
        other = new RSAKeyGenerator(2048).keyID("a").generate();
    }

    @Test
    void aTokenIsVerifiedByThePublishedKeyThatItNames() throws Exception {
        assertThat(TokenVerification.verifies(new JWKSet(key.toPublicJWK()), token(JWSAlgorithm.RS256)))
                .isTrue();
    }

    @Test
    void anotherKeyOfTheSameNameDoesNotVerifyIt() throws Exception {
        assertThat(TokenVerification.verifies(new JWKSet(other.toPublicJWK()), token(JWSAlgorithm.RS256)))
                .isFalse();
        assertThat(TokenVerification.verifies(new JWKSet(), token(JWSAlgorithm.RS256)))
                .isFalse();
    }

    @Test
    void anotherAlgorithmWouldNotBeComparable() throws Exception {
        assertThat(TokenVerification.verifies(new JWKSet(key.toPublicJWK()), token(JWSAlgorithm.PS256)))
                .isFalse();
    }

    private static String token(JWSAlgorithm algorithm) throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID("a").build(),
                new JWTClaimsSet.Builder().subject("partner").build());
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }
}
