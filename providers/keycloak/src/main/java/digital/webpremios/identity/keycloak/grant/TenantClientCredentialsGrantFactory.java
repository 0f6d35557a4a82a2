package digital.webpremios.identity.keycloak.grant;

import digital.webpremios.identity.keycloak.compat.token.CachedModels;
import digital.webpremios.identity.keycloak.compat.token.ReplacementGrantFactory;
import digital.webpremios.identity.keycloak.grant.reuse.ReuseOptions;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.provider.ProviderConfigProperty;

/** Replaces Keycloak's own {@code client_credentials} grant by {@link TenantClientCredentialsGrant}. */
public final class TenantClientCredentialsGrantFactory extends ReplacementGrantFactory {

    private static final Logger LOG = Logger.getLogger(TenantClientCredentialsGrantFactory.class);

    private GrantCaches caches = GrantCaches.empty(ReuseOptions.byDefault().tokens());

    public TenantClientCredentialsGrantFactory() {
        super(Stock.CLIENT_CREDENTIALS);
    }

    @Override
    public void init(Config.Scope config) {
        caches = GrantCaches.empty(ReuseOptions.of(config).tokens());
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        if (!CachedModels.areVisible()) {
            LOG.warn(
                    "This version of Keycloak does not let the pack confirm a token that was given before. No token is given"
                            + " again, whatever the policies of the tenants say.");
        }
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ReuseOptions.properties();
    }

    @Override
    protected OAuth2GrantType create(OAuth2GrantType stock) {
        return new TenantClientCredentialsGrant(stock, caches);
    }
}
