package digital.webpremios.identity.keycloak.compat.token;

import java.util.Set;
import org.keycloak.crypto.RS256SignatureProviderFactory;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Keycloak's own RS256, which signs and verifies with the JDK. */
public final class StockRs256 {

    private static final SignatureProviderFactory STOCK = new RS256SignatureProviderFactory();

    private StockRs256() {}

    public static SignatureProvider create(KeycloakSession session) {
        return STOCK.create(session);
    }

    /** The members of a JWK that are secret. */
    public static Set<String> privateKeyClaims() {
        return STOCK.getJwkPrivateKeyClaims();
    }
}
