package digital.webpremios.identity.it.support.token;

import static io.restassured.RestAssured.given;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import java.text.ParseException;

/** Tokens, and the keys that verify them. */
public final class Tokens {

    public static final String KEYS = "/.well-known/jwks.json";

    private Tokens() {}

    /** A partner of the tenant's. */
    public static TestClient partnerOf(TestTenant tenant) {
        return switch (tenant) {
            case DEMO -> TestClient.DEMO_PARTNER;
            case UAT -> TestClient.UAT_PARTNER;
            case PARTNERS -> TestClient.PARTNER_NETWORK;
        };
    }

    /** A scope that the tenant's partner has. */
    public static String scopeOf(TestTenant tenant) {
        return tenant == TestTenant.PARTNERS ? TestTenant.DEMO.campaignScope() : tenant.campaignScope();
    }

    public static String issue(KeycloakServer server, TestTenant tenant) {
        return TokenRequests.guide(server, partnerOf(tenant), scopeOf(tenant))
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    public static SignedJWT parse(String token) {
        try {
            return SignedJWT.parse(token);
        } catch (ParseException e) {
            throw new IllegalArgumentException("No signed token: " + token, e);
        }
    }

    /** The id of the key that signed it. */
    public static String keyId(String token) {
        return parse(token).getHeader().getKeyID();
    }

    public static String issuer(String token) {
        try {
            return parse(token).getJWTClaimsSet().getIssuer();
        } catch (ParseException e) {
            throw new IllegalArgumentException("No claims: " + token, e);
        }
    }

    /** The keys that the host publishes. */
    public static JWKSet keys(KeycloakServer server, String host) {
        String document = given().get(server.url(host) + KEYS)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return JWKSet.parse(document);
        } catch (ParseException e) {
            throw new IllegalArgumentException("No key set: " + document, e);
        }
    }

    public static JWKSet keys(KeycloakServer server, TestTenant tenant) {
        return keys(server, tenant.host());
    }

    /** Whether any of the keys verifies the token, whatever key id the token names. */
    public static boolean verifies(JWKSet keys, String token) {
        return keys.getKeys().stream().anyMatch(key -> verifies(key, token));
    }

    private static boolean verifies(JWK key, String token) {
        try {
            return parse(token).verify(new RSASSAVerifier(key.toRSAKey()));
        } catch (JOSEException e) {
            throw new IllegalArgumentException("No usable key: " + key, e);
        }
    }
}
