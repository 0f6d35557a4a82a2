package digital.webpremios.identity.keycloak.grant;

import digital.webpremios.identity.cognito.request.GrantType;
import digital.webpremios.identity.cognito.request.TokenParameter;
import digital.webpremios.identity.cognito.token.MachineTokenClaims;
import digital.webpremios.identity.cognito.token.TokenLifetime;
import digital.webpremios.identity.denial.ClientDenial.GrantNotEnabled;
import digital.webpremios.identity.denial.ClientDenial.Misconfigured;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.PolicyDenial.RefusedByPolicy;
import digital.webpremios.identity.denial.RequestDenial.RefusedByServer;
import digital.webpremios.identity.keycloak.clientpolicy.PolicyRefusal;
import digital.webpremios.identity.keycloak.compat.endpoint.ClientSecret;
import digital.webpremios.identity.keycloak.compat.token.CachedModels;
import digital.webpremios.identity.keycloak.compat.token.MachineSession;
import digital.webpremios.identity.keycloak.compat.token.MachineTokenDraft;
import digital.webpremios.identity.keycloak.compat.token.TokenSignature.SigningKey;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import digital.webpremios.identity.keycloak.event.ReuseEvent;
import digital.webpremios.identity.keycloak.event.SecretEvent;
import digital.webpremios.identity.keycloak.grant.reuse.ReusableTokens;
import digital.webpremios.identity.keycloak.grant.reuse.ReuseRule;
import digital.webpremios.identity.keycloak.grant.reuse.SignedToken;
import digital.webpremios.identity.keycloak.grant.reuse.TokenKey;
import digital.webpremios.identity.keycloak.grant.reuse.TokenOrigin;
import digital.webpremios.identity.scope.MachineClient;
import digital.webpremios.identity.scope.MachineScopePolicy;
import digital.webpremios.identity.scope.ScopeSet;
import digital.webpremios.identity.tenant.Tenant;
import digital.webpremios.identity.tenant.TenantIds;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** Answers one authenticated client's request for a machine token: checks it and its scopes, and gives a token. */
final class MachineGrant {

    private final OAuth2GrantType.Context context;
    private final ClientModel client;
    private final Tenant tenant;
    private final ScopesOfClient clientScopes;
    private final GrantCaches caches;

    MachineGrant(OAuth2GrantType.Context context, Tenant tenant, GrantCaches caches) {
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
                        .then(metadata -> scopes().then(
                                        scopes -> lifetime().then(life -> token(account, metadata, scopes, life)))));
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
        return tenants()
                .then(tenants -> new MachineScopePolicy(tenant.tenancy(), new MachineClient(clientScopes, tenants))
                        .decide(parameter(TokenParameter.SCOPE)));
    }

    /** The tenants that a client of a shared realm may act for. */
    private Decision<TenantIds> tenants() {
        String text = client.getAttribute(MachineClient.TENANT_IDS);
        if (text == null) {
            return Decision.allow(TenantIds.none());
        }
        return caches.clientTenants()
                .get(client.getId(), text, (id, ids) -> TenantIds.parse(ids))
                .map(Decision::allow)
                .orElseGet(() ->
                        Decision.deny(new Misconfigured(MachineClient.TENANT_IDS, "tenant ids parted by blanks")));
    }

    private Decision<TokenLifetime> lifetime() {
        return TokenLifetime.of(
                client.getAttribute(TokenLifetime.CLIENT_ATTRIBUTE),
                context.getRealm().getAccessTokenLifespan());
    }

    /** Asks the client policies, lets protocol mappers customize the token where there are any, and gives it. */
    private Decision<AccessTokenResponse> token(
            UserModel account, Optional<String> metadata, ScopeSet scopes, TokenLifetime lifetime) {
        String scope = scopes.toString();
        String issuer = caches.issuers().of(context.getSession());
        Set<ClientScopeModel> granted = clientScopes.behind(scopes, tenant.tenancy());
        MachineTokenDraft draft = new MachineTokenDraft(
                context,
                caches.policies(),
                session(account, metadata, scope, granted),
                lifetime.seconds(),
                () -> claims(issuer, scopes, lifetime));
        try {
            draft.askBeforeIssuing();
            if ((isCustomized(granted) || draft.isSenderConstrained()) && !draft.transform()) {
                return Decision.deny(new RefusedByServer("The client must present a certificate."));
            }
            draft.askBeforeAnswering();
        } catch (ClientPolicyException e) {
            return Decision.deny(refusal(e, scope));
        }
        SigningKey key = caches.signature().key(context.getSession());
        Optional<CachedModels> models =
                metadata.isEmpty() && draft.isPlain() && draft.reuseSeconds().isPresent()
                        ? CachedModels.of(context.getRealm(), client, account)
                        : Optional.empty();
        ReusableTokens.Given given = models.map(of -> reusable(draft, key, scope, issuer, of))
                .orElseGet(() -> new ReusableTokens.Given(sign(draft, key), false));
        return Decision.allow(answer(draft, given, scope));
    }

    private Map<String, Object> claims(String issuer, ScopeSet scopes, TokenLifetime lifetime) {
        return new MachineTokenClaims(
                        issuer, client.getClientId(), scopes, UUID.randomUUID().toString(), now(), lifetime)
                .asMap();
    }

    private MachineSession session(
            UserModel account, Optional<String> metadata, String scope, Set<ClientScopeModel> granted) {
        Map<String, String> notes = metadata.isEmpty()
                ? Map.of(OAuth2Constants.SCOPE, scope)
                : Map.of(OAuth2Constants.SCOPE, scope, TokenParameter.AWS_CLIENT_METADATA, metadata.get());
        return new MachineSession(context.getSession(), client, account, notes, granted);
    }

    private boolean isCustomized(Set<ClientScopeModel> granted) {
        if (hasMappers(client)) {
            return true;
        }
        for (ClientScopeModel scope : granted) {
            if (hasMappers(scope)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasMappers(ProtocolMapperContainerModel container) {
        return container.getProtocolMappersStream().iterator().hasNext();
    }

    private ReusableTokens.Given reusable(
            MachineTokenDraft draft, SigningKey key, String scope, String issuer, CachedModels models) {
        return caches.tokens()
                .give(
                        new TokenKey(context.getRealm().getId(), client.getId(), issuer, scope, key.name()),
                        new TokenOrigin(
                                models.realm(), models.client(), models.serviceAccount(), draft.lifetimeSeconds()),
                        new ReuseRule(draft.reuseSeconds().getAsInt(), notBefore(), MachineGrant::now),
                        () -> sign(draft, key));
    }

    private SignedToken sign(MachineTokenDraft draft, SigningKey key) {
        Map<String, Object> claims = draft.claims();
        return new SignedToken(
                key.sign(context.getSession(), claims),
                String.valueOf(claims.get("jti")),
                ((Number) claims.getOrDefault("iat", 0L)).longValue(),
                ((Number) claims.getOrDefault("exp", 0L)).longValue());
    }

    private AccessTokenResponse answer(MachineTokenDraft draft, ReusableTokens.Given given, String scope) {
        SignedToken token = given.token();
        AccessTokenResponse response = new AccessTokenResponse();
        response.setExpiresIn(given.reused() ? token.expires() - now() : token.expires() - token.issuedAt());
        response.setToken(token.text());
        response.setTokenType(draft.tokenType());
        response.setScope(scope);
        response.setNotBeforePolicy(notBefore());
        context.getEvent().detail(Details.TOKEN_ID, token.id()).detail(Details.SCOPE, scope);
        if (given.reused()) {
            context.getEvent().detail(ReuseEvent.REUSED, ReuseEvent.YES);
        }
        return response;
    }

    private int notBefore() {
        return Math.max(context.getRealm().getNotBefore(), client.getNotBefore());
    }

    private static long now() {
        return Time.currentTimeMillis() / 1000;
    }

    private Denial refusal(ClientPolicyException refused, String scope) {
        context.getEvent().detail(Details.SCOPE, scope);
        if (refused instanceof PolicyRefusal ours) {
            return ours.denial();
        }
        context.getEvent()
                .detail(Details.CLIENT_POLICY_ERROR, refused.getError())
                .detail(Details.CLIENT_POLICY_ERROR_DETAIL, refused.getErrorDetail());
        OAuthError error = Arrays.stream(OAuthError.values())
                .filter(known -> known.code().equals(refused.getError()))
                .findFirst()
                .orElse(OAuthError.INVALID_REQUEST);
        return new RefusedByPolicy(
                error, refused.getErrorDetail() == null ? "Refused by a client policy." : refused.getErrorDetail());
    }

    /**
     * Reads a parameter as the client sent it. The grant's copy omits values that Keycloak found too long, and without
     * its scope a request would ask for every scope.
     */
    private @Nullable String parameter(String name) {
        return context.getRequest().getDecodedFormParameters().getFirst(name);
    }

    private static Decision<UserModel> notEnabled() {
        return Decision.deny(new GrantNotEnabled(GrantType.CLIENT_CREDENTIALS.value()));
    }
}
