package digital.webpremios.identity.realmconfig.descriptor;

import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A client in a descriptor.
 *
 * @param clientId its id, as it was on Cognito
 * @param name what people call it; empty if it has no name but its id
 * @param secret where its secret is; empty if it is public
 * @param grants what it may use
 * @param scopes what it may ask for, OpenID Connect's and custom ones
 * @param campaigns in a shared realm, the tenants for which it may ask for {@code webpremios.campaigns/*}
 * @param accessTokenLifetime in seconds
 * @param refreshTokenLifetime in seconds, if it is for participants
 * @param redirectUris where participants may be sent after signing in
 * @param logoutUris where they may be sent after signing out
 * @param webOrigins from which a browser may call
 * @param pkceRequired whether an authorization code needs a proof key
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
        boolean pkceRequired) {

    /** Seconds; Cognito's default, an hour. */
    public static final long DEFAULT_ACCESS_TOKEN_LIFETIME = 3_600;

    /** Seconds; Cognito's default, 30 days. */
    public static final long DEFAULT_REFRESH_TOKEN_LIFETIME = 2_592_000;

    public ClientDescriptor {
        grants = Set.copyOf(grants);
        scopes = List.copyOf(scopes);
        campaigns = List.copyOf(campaigns);
        redirectUris = List.copyOf(redirectUris);
        logoutUris = List.copyOf(logoutUris);
        webOrigins = List.copyOf(webOrigins);
    }

    /** Whether participants sign in with it. */
    public boolean signsIn() {
        return grants.contains(Grant.AUTHORIZATION_CODE) || grants.contains(Grant.IMPLICIT);
    }
}
