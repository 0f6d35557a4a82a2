package digital.webpremios.identity.keycloak.compat.token;

import java.util.Map;
import org.keycloak.TokenCategory;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.jose.jws.JWSBuilder;
import org.keycloak.models.KeycloakSession;

/** Signs with the realm's active key and Keycloak's own signature provider; the header is {@code alg} and {@code kid}. */
public final class TokenSignature {

    private final ActiveKeys keys = new ActiveKeys();

    /**
     * A signed access token of the session's realm and client.
     *
     * @throws RuntimeException if the realm has no key to sign with
     */
    public String sign(KeycloakSession session, Map<String, Object> claims) {
        String algorithm = session.tokens().signatureAlgorithm(TokenCategory.ACCESS);
        KeyWrapper key = keys.find(session, session.getContext().getRealm(), algorithm);
        return new JWSBuilder()
                .jsonContent(claims)
                .sign(session.getProvider(SignatureProvider.class, algorithm).signer(key));
    }
}
