package digital.webpremios.identity.keycloak.compat;

import java.util.Map;
import org.keycloak.TokenCategory;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.jose.jws.JWSBuilder;
import org.keycloak.models.KeycloakSession;

/** Signs with the realm's active key and Keycloak's own signature provider; the header is {@code alg} and {@code kid}. */
public final class TokenSignature {

    private TokenSignature() {}

    /** A signed access token of the session's realm and client. */
    public static String sign(KeycloakSession session, Map<String, Object> claims) {
        String algorithm = session.tokens().signatureAlgorithm(TokenCategory.ACCESS);
        return new JWSBuilder()
                .jsonContent(claims)
                .sign(session.getProvider(SignatureProvider.class, algorithm).signer());
    }
}
