package digital.webpremios.identity.keycloak.compat.token;

import digital.webpremios.identity.keycloak.compat.policy.ClientPolicyCache;
import digital.webpremios.identity.keycloak.compat.policy.PolicySubject.MachineToken;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.TokenManager.AccessTokenResponseBuilder;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ServiceAccountTokenRequestContext;
import org.keycloak.services.clientpolicy.context.ServiceAccountTokenResponseContext;
import org.keycloak.services.util.DPoPUtil;
import org.keycloak.services.util.MtlsHoKTokenUtil;
import org.keycloak.util.JsonSerialization;
import org.keycloak.util.TokenUtil;

/**
 * A machine token before it is signed, and the two events at which client policies judge it. Its claims are made only
 * if a new token is signed; Keycloak's own {@link AccessToken} and the session are made only when a protocol mapper,
 * a client policy or a sender constraint asks for them.
 */
public final class MachineTokenDraft {

    private final OAuth2GrantType.Context grant;
    private final ClientPolicyCache policies;
    private final MachineSession machineSession;
    private final Supplier<Map<String, Object>> maker;
    private long lifetime;
    private OptionalInt reuse = OptionalInt.empty();
    private @Nullable Map<String, Object> made;
    private @Nullable AccessToken accessToken;

    /**
     * @param lifetime how long the token is valid unless a policy shortens it, in seconds
     * @param claims makes the claims that the token has in any case
     */
    public MachineTokenDraft(
            OAuth2GrantType.Context grant,
            ClientPolicyCache policies,
            MachineSession machineSession,
            long lifetime,
            Supplier<Map<String, Object>> claims) {
        this.grant = grant;
        this.policies = policies;
        this.machineSession = machineSession;
        this.lifetime = lifetime;
        this.maker = claims;
    }

    /** Asks the client policies at {@code SERVICE_ACCOUNT_TOKEN_REQUEST}. */
    public void askBeforeIssuing() throws ClientPolicyException {
        policies.trigger(grant.getSession(), new RequestContext());
    }

    /** Asks the client policies at {@code SERVICE_ACCOUNT_TOKEN_RESPONSE}; they may shorten the token's lifetime. */
    public void askBeforeAnswering() throws ClientPolicyException {
        policies.trigger(grant.getSession(), new ResponseContext());
    }

    /** Whether the request binds the token to a key of the client's (DPoP, or mutual TLS). */
    public boolean isSenderConstrained() {
        return isDpop() || config().isUseMtlsHokToken();
    }

    /**
     * Runs the protocol mappers of the client and of its granted scopes, and binds the token to the client's key where
     * that is asked for.
     *
     * @return false if the client must bind by mutual TLS and sent no certificate
     */
    public boolean transform() {
        accessToken = new TokenManager()
                .transformAccessToken(
                        grant.getSession(), accessToken(), machineSession.userSession(), machineSession.context());
        if (!config().isUseMtlsHokToken()) {
            return true;
        }
        AccessToken.Confirmation certificate =
                MtlsHoKTokenUtil.bindTokenWithClientCertificate(grant.getRequest(), grant.getSession());
        accessToken.setConfirmation(certificate);
        return certificate != null;
    }

    /**
     * Whether the claims follow from the client, its scopes and the lifetime alone: no mapper, no binding and no
     * policy has seen or changed them.
     */
    public boolean isPlain() {
        return accessToken == null;
    }

    /** For how many seconds the client policies allow the token to be given again; empty if they do not. */
    public OptionalInt reuseSeconds() {
        return reuse;
    }

    /** The final claims: what mappers and policies added, and over it what a machine token has in any case. */
    public Map<String, Object> claims() {
        Map<String, Object> own = own();
        own.put("exp", issuedAt(own) + lifetimeSeconds());
        if (accessToken == null) {
            return own;
        }
        Map<String, Object> all = new LinkedHashMap<>(own);
        JsonSerialization.mapper
                .<Map<String, Object>>convertValue(
                        accessToken,
                        JsonSerialization.mapper
                                .getTypeFactory()
                                .constructMapType(Map.class, String.class, Object.class))
                .forEach(all::putIfAbsent);
        all.remove("typ");
        return all;
    }

    /** How long the token is valid, as a client policy may have shortened it. */
    public long lifetimeSeconds() {
        if (accessToken != null && accessToken.getExp() != null) {
            lifetime = Math.min(lifetime, accessToken.getExp() - issuedAt(own()));
        }
        return lifetime;
    }

    private Map<String, Object> own() {
        if (made == null) {
            made = maker.get();
            made.put("exp", issuedAt(made) + lifetime);
        }
        return made;
    }

    private static long issuedAt(Map<String, Object> claims) {
        return ((Number) claims.getOrDefault("iat", 0L)).longValue();
    }

    /** {@code Bearer}, or {@code DPoP} where the token is bound by a proof. */
    public String tokenType() {
        return isDpop() ? DPoPUtil.DPOP_TOKEN_TYPE : TokenUtil.TOKEN_TYPE_BEARER;
    }

    private AccessTokenResponseBuilder responseBuilder() {
        return new TokenManager()
                .responseBuilder(
                        grant.getRealm(),
                        grant.getClient(),
                        grant.getEvent(),
                        grant.getSession(),
                        machineSession.userSession(),
                        machineSession.context())
                .accessToken(accessToken());
    }

    private AccessToken accessToken() {
        if (accessToken == null) {
            accessToken = JsonSerialization.mapper.convertValue(own(), AccessToken.class);
        }
        return accessToken;
    }

    private boolean isDpop() {
        return grant.getSession().getAttribute(DPoPUtil.DPOP_SESSION_ATTRIBUTE) != null;
    }

    private OIDCAdvancedConfigWrapper config() {
        return OIDCAdvancedConfigWrapper.fromClientModel(grant.getClient());
    }

    @SuppressWarnings("NullAway") // the superclass never reads the session that is overridden here
    private final class RequestContext extends ServiceAccountTokenRequestContext {
        RequestContext() {
            super(grant.getFormParams(), null);
        }

        @Override
        public AuthenticatedClientSessionModel getClientSession() {
            return machineSession.clientSession();
        }

        @Override
        public ClientModel getClient() {
            return machineSession.client();
        }

        @Override
        public @Nullable String getScopeParameter() {
            return machineSession.scope();
        }
    }

    @SuppressWarnings("NullAway") // as above
    private final class ResponseContext extends ServiceAccountTokenResponseContext implements MachineToken {
        ResponseContext() {
            super(grant.getFormParams(), null, null);
        }

        @Override
        public AuthenticatedClientSessionModel getClientSession() {
            return machineSession.clientSession();
        }

        @Override
        public AccessTokenResponseBuilder getAccessTokenResponseBuilder() {
            return responseBuilder();
        }

        @Override
        public ClientModel getClient() {
            return machineSession.client();
        }

        @Override
        public @Nullable String getScopeParameter() {
            return machineSession.scope();
        }

        @Override
        public void capLifetime(int seconds) {
            lifetime = Math.min(lifetime, seconds);
        }

        @Override
        public void allowReuse(int seconds) {
            reuse = OptionalInt.of(Math.min(reuse.orElse(seconds), seconds));
        }
    }
}
