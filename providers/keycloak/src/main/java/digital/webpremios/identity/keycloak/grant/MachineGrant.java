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
import digital.webpremios.identity.keycloak.cache.ConfirmedCache;
import digital.webpremios.identity.keycloak.clientpolicy.PolicyRefusal;
import digital.webpremios.identity.keycloak.compat.endpoint.ClientSecret;
import digital.webpremios.identity.keycloak.compat.endpoint.ParameterLimits;
import digital.webpremios.identity.keycloak.compat.policy.ClientPolicyCache;
import digital.webpremios.identity.keycloak.compat.token.MachineSession;
import digital.webpremios.identity.keycloak.compat.token.MachineTokenDraft;
import digital.webpremios.identity.keycloak.compat.token.RealmIssuers;
import digital.webpremios.identity.keycloak.compat.token.TokenSignature;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import digital.webpremios.identity.keycloak.event.SecretEvent;
import digital.webpremios.identity.scope.MachineClient;
import digital.webpremios.identity.scope.MachineScopePolicy;
import digital.webpremios.identity.scope.ScopeSet;
import digital.webpremios.identity.tenant.Tenant;
import digital.webpremios.identity.tenant.TenantIds;
import java.util.Arrays;
import java.util.HashMap;
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
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * Answers one authenticated client's request for a machine token: checks the client and its scopes, and signs the
 * token.
 */
final class MachineGrant {

    private final OAuth2GrantType.Context context;
    private final ClientModel client;
    private final Tenant tenant;
    private final ScopesOfClient clientScopes;
    private final Caches caches;

    MachineGrant(OAuth2GrantType.Context context, Tenant tenant, Caches caches) {
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
                                        scopes -> claims(scopes).then(claims -> token(account, metadata, claims)))));
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

    /** Asks the client policies, lets protocol mappers customize the token where there are any, and signs it. */
    private Decision<AccessTokenResponse> token(
            UserModel account, Optional<String> metadata, MachineTokenClaims claims) {
        Set<ClientScopeModel> granted = clientScopes.behind(claims.scopes(), tenant.tenancy());
        MachineTokenDraft draft = new MachineTokenDraft(
                context, caches.policies(), session(account, metadata, claims, granted), claims.asMap());
        try {
            draft.askBeforeIssuing();
            if ((isCustomized(granted) || draft.isSenderConstrained()) && !draft.transform()) {
                return Decision.deny(new RefusedByServer("The client must present a certificate."));
            }
            draft.askBeforeAnswering();
        } catch (ClientPolicyException e) {
            return Decision.deny(refusal(e, claims));
        }
        return Decision.allow(signed(draft, claims));
    }

    private MachineSession session(
            UserModel account, Optional<String> metadata, MachineTokenClaims claims, Set<ClientScopeModel> granted) {
        Map<String, String> notes =
                new HashMap<>(Map.of(OAuth2Constants.SCOPE, claims.scopes().toString()));
        metadata.ifPresent(json -> notes.put(TokenParameter.AWS_CLIENT_METADATA, json));
        return new MachineSession(context.getSession(), client, account, notes, granted);
    }

    private boolean isCustomized(Set<ClientScopeModel> granted) {
        return client.getProtocolMappersStream().findAny().isPresent()
                || granted.stream()
                        .anyMatch(scope ->
                                scope.getProtocolMappersStream().findAny().isPresent());
    }

    private AccessTokenResponse signed(MachineTokenDraft draft, MachineTokenClaims claims) {
        AccessTokenResponse response = new AccessTokenResponse();
        response.setExpiresIn(draft.lifetimeSeconds());
        response.setToken(caches.signature().sign(context.getSession(), draft.claims()));
        response.setTokenType(draft.tokenType());
        response.setScope(claims.scopes().toString());
        response.setNotBeforePolicy(Math.max(context.getRealm().getNotBefore(), client.getNotBefore()));
        context.getEvent().detail(Details.TOKEN_ID, claims.id()).detail(Details.SCOPE, response.getScope());
        return response;
    }

    private Denial refusal(ClientPolicyException refused, MachineTokenClaims claims) {
        context.getEvent().detail(Details.SCOPE, claims.scopes().toString());
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

    /**
     * What is kept between requests. Each part says how it knows that it is still valid.
     *
     * @param clientTenants the tenant ids of clients of a shared realm, by the text of the attribute; a set of ten
     *     thousand is parsed once, not once a token
     * @param clientScopeIds where client scopes are found by name
     * @param policies the realms' client policies
     * @param parameterLimits how long parameters may be
     * @param issuers the realms' issuers
     * @param signature signs tokens, and knows with which key
     */
    record Caches(
            ConfirmedCache<String, String, Optional<TenantIds>> clientTenants,
            ScopesOfClient.Ids clientScopeIds,
            ClientPolicyCache policies,
            ParameterLimits parameterLimits,
            RealmIssuers issuers,
            TokenSignature signature) {

        private static final int MAX_CLIENTS = 10_000;

        static Caches empty() {
            return new Caches(
                    new ConfirmedCache<>(MAX_CLIENTS),
                    new ScopesOfClient.Ids(),
                    new ClientPolicyCache(),
                    new ParameterLimits(),
                    new RealmIssuers(),
                    new TokenSignature());
        }
    }
}
