package digital.webpremios.identity.keycloak.compat.token;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.AuthorizationCodeGrantTypeFactory;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeFactory;

/** Keycloak's own {@code authorization_code}, which redeems the codes that it is shown. */
public final class StockAuthorizationCodeGrant {

    private static final OAuth2GrantTypeFactory STOCK = new AuthorizationCodeGrantTypeFactory();

    private StockAuthorizationCodeGrant() {}

    public static OAuth2GrantType create(KeycloakSession session) {
        return STOCK.create(session);
    }

    /** The id that our grant takes over. */
    public static String id() {
        return STOCK.getId();
    }

    /** The two letters by which Keycloak marks the grant in token ids. */
    public static String shortcut() {
        return STOCK.getShortcut();
    }
}
