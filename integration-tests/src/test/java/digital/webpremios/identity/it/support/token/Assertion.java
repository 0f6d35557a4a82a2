package digital.webpremios.identity.it.support.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import digital.webpremios.identity.it.support.http.Form;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client assertion (RFC 7523), right in every claim until a test changes one. */
public final class Assertion {

    public static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final JWTClaimsSet.Builder claims;

    private Assertion(JWTClaimsSet.Builder claims) {
        this.claims = claims;
    }

    /** An assertion of the client about itself, good for a minute. */
    public static Assertion of(String clientId, String... audience) {
        Instant now = Instant.now();
        return new Assertion(new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(List.of(audience))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60))));
    }

    public Assertion with(Consumer<JWTClaimsSet.Builder> change) {
        change.accept(claims);
        return this;
    }

    public JWTClaimsSet claims() {
        return claims.build();
    }

    public String signedBy(RSAKey key) {
        return signedBy(key, JWSAlgorithm.RS256);
    }

    public String signedBy(RSAKey key, JWSAlgorithm algorithm) {
        try {
            return signed(algorithm, key.getKeyID(), new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String signedBy(String secret) {
        return signedBy(secret, JWSAlgorithm.HS256);
    }

    public String signedBy(String secret, JWSAlgorithm algorithm) {
        try {
            return signed(algorithm, null, new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parameters of a machine's token request. */
    public static String form(String assertion, String scope) {
        return Form.machine(scope) + "&" + parameters(assertion);
    }

    /** The parameters with which the client authenticates. */
    public static String parameters(String assertion) {
        return Form.of("client_assertion_type", TYPE, "client_assertion", assertion);
    }

    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(JWSAlgorithm algorithm, @Nullable String keyId, JWSSigner signer) throws JOSEException {
        SignedJWT jwt =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims.build());
        jwt.sign(signer);
        return jwt.serialize();
    }
}
