package digital.webpremios.identity.keycloak.compat.token;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProviderFactory;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;

/** Replaces Keycloak's introspection of access tokens in the realms of tenants, at every endpoint. */
public abstract class IntrospectionFactory extends AccessTokenIntrospectionProviderFactory {

    /** Whether the realm is a tenant's. */
    protected abstract boolean isTenant(KeycloakSession session, RealmModel realm);

    /** Whether the client may introspect tokens of its realm. */
    public static boolean mayIntrospect(ClientModel client) {
        return AccessTokenIntrospection.isAllowed(client);
    }

    @Override
    public final TokenIntrospectionProvider create(KeycloakSession session) {
        return isTenant(session, session.getContext().getRealm())
                ? new AccessTokenIntrospection(session)
                : super.create(session);
    }
}
