package digital.webpremios.identity.realmconfig.descriptor;

import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A client in a descriptor.
 *
 * @param clientId the client id, which an import keeps from Cognito
 * @param name the display name; empty if the client has none
 * @param secret a reference to the client secret; empty for a public client and for one with a key of its own
 * @param grants the allowed grants
 * @param scopes the allowed scopes, of OpenID Connect and custom ones
 * @param campaigns in a shared realm, the tenants for which the client may request {@code webpremios.campaigns/*}
 * @param accessTokenLifetime in seconds
 * @param refreshTokenLifetime in seconds, for clients with which participants sign in
 * @param redirectUris the redirect URIs
 * @param logoutUris the URIs to which participants may be sent after they sign out
 * @param webOrigins the origins from which a browser may call (CORS)
 * @param pkceRequired whether the authorization code grant requires PKCE
 * @param authentication how the client authenticates if it is confidential
 * @param introspection whether the client may introspect tokens
 */
public record ClientDescriptor(
        String clientId,
        Optional<String> name,
        Optional<SecretReference> secret,
        Set<Grant> grants,
        List<String> scopes,
        List<TenantId> campaigns,
        long accessTokenLifetime,
        long refreshTokenLifetime,
        List<String> redirectUris,
        List<String> logoutUris,
        List<String> webOrigins,
        boolean pkceRequired,
        ClientAuthentication authentication,
        boolean introspection) {

    /** In seconds: one hour, Cognito's default. */
    public static final long DEFAULT_ACCESS_TOKEN_LIFETIME = 3_600;

    /** In seconds: 30 days, Cognito's default. */
    public static final long DEFAULT_REFRESH_TOKEN_LIFETIME = 2_592_000;

    public ClientDescriptor {
        grants = Set.copyOf(grants);
        scopes = List.copyOf(scopes);
        campaigns = List.copyOf(campaigns);
        redirectUris = List.copyOf(redirectUris);
        logoutUris = List.copyOf(logoutUris);
        webOrigins = List.copyOf(webOrigins);
    }

    /** A client that authenticates with its secret, or is public, and introspects no tokens. */
    public ClientDescriptor(
            String clientId,
            Optional<String> name,
            Optional<SecretReference> secret,
            Set<Grant> grants,
            List<String> scopes,
            List<TenantId> campaigns,
            long accessTokenLifetime,
            long refreshTokenLifetime,
            List<String> redirectUris,
            List<String> logoutUris,
            List<String> webOrigins,
            boolean pkceRequired) {
        this(
                clientId,
                name,
                secret,
                grants,
                scopes,
                campaigns,
                accessTokenLifetime,
                refreshTokenLifetime,
                redirectUris,
                logoutUris,
                webOrigins,
                pkceRequired,
                new ClientAuthentication.Secret(),
                false);
    }

    /** Returns whether the client is public. */
    public boolean isPublic() {
        return secret.isEmpty() && authentication.usesSecret();
    }

    /** Returns whether participants sign in with the client. */
    public boolean signsIn() {
        return grants.contains(Grant.AUTHORIZATION_CODE) || grants.contains(Grant.IMPLICIT);
    }
}
