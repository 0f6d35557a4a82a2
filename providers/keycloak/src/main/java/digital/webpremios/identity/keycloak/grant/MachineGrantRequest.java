package digital.webpremios.identity.keycloak.grant;

import digital.webpremios.identity.cognito.request.GrantType;
import digital.webpremios.identity.cognito.request.TokenParameter;
import digital.webpremios.identity.cognito.token.MachineTokenClaims;
import digital.webpremios.identity.cognito.token.TokenLifetime;
import digital.webpremios.identity.denial.ClientDenial.GrantNotEnabled;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.keycloak.compat.endpoint.ClientSecret;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import digital.webpremios.identity.keycloak.event.SecretEvent;
import digital.webpremios.identity.scope.MachineClient;
import digital.webpremios.identity.scope.MachineScopePolicy;
import digital.webpremios.identity.scope.ScopeSet;
import digital.webpremios.identity.tenant.Tenant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessTokenResponse;

/** One authenticated client's request for a machine token, from the question whether it may ask to the signed token. */
final class MachineGrantRequest {

    private final OAuth2GrantType.Context context;
    private final ClientModel client;
    private final Tenant tenant;
    private final ScopesOfClient clientScopes;
    private final GrantCaches caches;

    MachineGrantRequest(OAuth2GrantType.Context context, Tenant tenant, GrantCaches caches) {
        this.context = context;
        this.client = context.getClient();
        this.tenant = tenant;
        this.clientScopes = new ScopesOfClient(context.getSession(), client, caches.clientScopeIds());
        this.caches = caches;
    }

    Decision<AccessTokenResponse> issue() {
        context.getEvent().detail(DenialEvent.TENANT, tenant.tenancy().label());
        return serviceAccount()
                .then(account -> ClientMetadata.read(parameter(TokenParameter.AWS_CLIENT_METADATA))
                        .then(metadata -> scopes().then(scopes -> claims(scopes)
                                .then(claims -> new MachineTokenIssuer(
                                                caches,
                                                context,
                                                clientScopes.behind(scopes, tenant.tenancy()),
                                                account,
                                                metadata,
                                                claims)
                                        .issue()))));
    }

    private Decision<UserModel> serviceAccount() {
        if (client.isPublicClient() || !client.isServiceAccountsEnabled()) {
            return notEnabled();
        }
        UserModel account = context.getSession().users().getServiceAccount(client);
        if (account == null || !account.isEnabled()) {
            return notEnabled();
        }
        context.getEvent().user(account).detail(Details.USERNAME, account.getUsername());
        SecretEvent.detailUsed(context.getEvent(), new ClientSecret(context.getSession(), client).isRotated());
        return Decision.allow(account);
    }

    private Decision<ScopeSet> scopes() {
        return caches.clientTenants()
                .of(client)
                .then(tenants -> new MachineScopePolicy(tenant.tenancy(), new MachineClient(clientScopes, tenants))
                        .decide(parameter(TokenParameter.SCOPE)));
    }

    private Decision<MachineTokenClaims> claims(ScopeSet scopes) {
        return TokenLifetime.of(
                        client.getAttribute(TokenLifetime.CLIENT_ATTRIBUTE),
                        context.getRealm().getAccessTokenLifespan())
                .map(lifetime -> new MachineTokenClaims(
                        caches.issuers().of(context.getSession()),
                        client.getClientId(),
                        scopes,
                        UUID.randomUUID().toString(),
                        Time.currentTimeMillis() / 1000,
                        lifetime));
    }

    /**
     * A parameter as the client sent it. The grant's own copy lacks those that Keycloak found too long, and a scope that
     * is silently dropped would ask for everything.
     */
    private @Nullable String parameter(String name) {
        return context.getRequest().getDecodedFormParameters().getFirst(name);
    }

    private static Decision<UserModel> notEnabled() {
        return Decision.deny(new GrantNotEnabled(GrantType.CLIENT_CREDENTIALS.value()));
    }
}
