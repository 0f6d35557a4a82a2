package digital.webpremios.identity.it.border;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import digital.webpremios.identity.it.support.http.Form;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * A credential of one tenant, in one of the forms in which it can be sent to another.
 *
 * @param kind the name in tables
 * @param byVictimsClient whether a client of the other tenant authenticates the request, so that what belongs to that
 *     client is rightly answered
 * @param headers header lines
 * @param parameters form or query parameters, encoded
 */
record Credential(String kind, boolean byVictimsClient, List<String> headers, String parameters) {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    Credential {
        headers = List.copyOf(headers);
    }

    static Credential bearer(String kind, String token) {
        return new Credential(kind + ", Bearer", false, List.of("Authorization: Bearer " + token), "");
    }

    static Credential own(String kind, Insider insider, String... parameters) {
        return with(kind, insider.basic(insider.machine()), parameters);
    }

    static Credential plain(String kind, String... parameters) {
        return new Credential(kind, false, List.of(), Form.of(parameters));
    }

    static Credential with(String kind, String header, String... parameters) {
        return new Credential(kind, false, List.of(header), Form.of(parameters));
    }

    static Credential by(String kind, String header, String... parameters) {
        return new Credential(kind, true, List.of(header), Form.of(parameters));
    }

    /** A client assertion (RFC 7523) that is signed with the secret of the insider's client. */
    static Credential assertion(String kind, Insider insider, String subject, String audience) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(subject)
                .subject(subject)
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .build();
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            jwt.sign(new MACSigner(insider.secret(insider.machine())));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return plain(
                kind,
                "grant_type",
                "client_credentials",
                "client_assertion_type",
                JWT_BEARER,
                "client_assertion",
                jwt.serialize());
    }
}
