package digital.webpremios.identity.keycloak.compat.token;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.grants.AuthorizationCodeGrantTypeFactory;
import org.keycloak.protocol.oidc.grants.ClientCredentialsGrantTypeFactory;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeFactory;

/**
 * Replaces one of Keycloak's grants, under its id. Of two factories with one id and one order, Keycloak keeps the one
 * that is not its own.
 */
public abstract class ReplacementGrantFactory implements OAuth2GrantTypeFactory {

    /** The grants of Keycloak that can be replaced. */
    public enum Stock {
        AUTHORIZATION_CODE(new AuthorizationCodeGrantTypeFactory()),
        CLIENT_CREDENTIALS(new ClientCredentialsGrantTypeFactory());

        @SuppressWarnings("ImmutableEnumChecker") // Keycloak's factories of grants have no state
        private final OAuth2GrantTypeFactory factory;

        Stock(OAuth2GrantTypeFactory factory) {
            this.factory = factory;
        }
    }

    private final OAuth2GrantTypeFactory stock;

    protected ReplacementGrantFactory(Stock stock) {
        this.stock = stock.factory;
    }

    /** Creates the grant for one session. */
    protected abstract OAuth2GrantType create(OAuth2GrantType stock);

    @Override
    public final OAuth2GrantType create(KeycloakSession session) {
        return create(stock.create(session));
    }

    @Override
    public final String getId() {
        return stock.getId();
    }

    /** The two letters by which Keycloak marks the grant in token ids. */
    @Override
    public final String getShortcut() {
        return stock.getShortcut();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
