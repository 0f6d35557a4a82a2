package digital.webpremios.identity.keycloak.grant;

import digital.webpremios.identity.keycloak.compat.token.ReplacementGrantFactory;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/** Replaces Keycloak's own {@code client_credentials} grant by {@link TenantClientCredentialsGrant}. */
public final class TenantClientCredentialsGrantFactory extends ReplacementGrantFactory {

    private final MachineGrant.Caches caches = MachineGrant.Caches.empty();

    public TenantClientCredentialsGrantFactory() {
        super(Stock.CLIENT_CREDENTIALS);
    }

    @Override
    protected OAuth2GrantType create(OAuth2GrantType stock) {
        return new TenantClientCredentialsGrant(stock, caches);
    }
}
