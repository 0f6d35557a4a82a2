package digital.webpremios.identity.keycloak.token;

import digital.webpremios.identity.keycloak.compat.token.IntrospectionFactory;
import digital.webpremios.identity.keycloak.directory.TenantDirectoryProvider;
import digital.webpremios.identity.tenant.TenantConfiguration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Introspects the access tokens of tenants: contract row E17. */
public final class TenantIntrospectionFactory extends IntrospectionFactory {

    @Override
    protected boolean isTenant(KeycloakSession session, RealmModel realm) {
        return !(session.getProvider(TenantDirectoryProvider.class).configurationOf(realm)
                instanceof TenantConfiguration.NotATenant);
    }
}
