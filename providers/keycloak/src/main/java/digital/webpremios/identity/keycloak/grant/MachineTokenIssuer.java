package digital.webpremios.identity.keycloak.grant;

import digital.webpremios.identity.cognito.request.TokenParameter;
import digital.webpremios.identity.cognito.token.MachineTokenClaims;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.PolicyDenial.RefusedByPolicy;
import digital.webpremios.identity.denial.RequestDenial.RefusedByServer;
import digital.webpremios.identity.keycloak.clientpolicy.PolicyRefusal;
import digital.webpremios.identity.keycloak.compat.token.MachinePolicyEvents;
import digital.webpremios.identity.keycloak.compat.token.MachineSession;
import digital.webpremios.identity.keycloak.compat.token.MachineTokenDraft;
import digital.webpremios.identity.keycloak.compat.token.TokenSignature;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.Details;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** Asks the client policies, lets protocol mappers customise the token where there are any, and signs it. */
final class MachineTokenIssuer {

    private final OAuth2GrantType.Context context;
    private final TokenSignature signature;
    private final MachineTokenClaims claims;
    private final Set<ClientScopeModel> grantedScopes;
    private final MachinePolicyEvents policies;
    private final MachineTokenDraft draft;

    MachineTokenIssuer(
            GrantCaches caches,
            OAuth2GrantType.Context context,
            Set<ClientScopeModel> grantedScopes,
            UserModel account,
            Optional<String> metadata,
            MachineTokenClaims claims) {
        this.context = context;
        this.signature = caches.signature();
        this.claims = claims;
        this.grantedScopes = grantedScopes;
        Map<String, String> notes =
                new HashMap<>(Map.of(OAuth2Constants.SCOPE, claims.scopes().toString()));
        metadata.ifPresent(json -> notes.put(TokenParameter.AWS_CLIENT_METADATA, json));
        MachineSession session =
                new MachineSession(context.getSession(), context.getClient(), account, notes, grantedScopes);
        this.policies =
                new MachinePolicyEvents(caches.policies(), context.getSession(), context.getFormParams(), session);
        this.draft = new MachineTokenDraft(context, session, claims.asMap());
    }

    Decision<AccessTokenResponse> issue() {
        try {
            policies.beforeIssuing();
            if ((isCustomised() || draft.isSenderConstrained()) && !draft.transform()) {
                return Decision.deny(new RefusedByServer("The client must present a certificate."));
            }
            policies.beforeAnswering(draft);
        } catch (ClientPolicyException e) {
            return Decision.deny(refusal(e));
        }
        return Decision.allow(signed());
    }

    private boolean isCustomised() {
        return context.getClient().getProtocolMappersStream().findAny().isPresent()
                || grantedScopes.stream()
                        .anyMatch(scope ->
                                scope.getProtocolMappersStream().findAny().isPresent());
    }

    private AccessTokenResponse signed() {
        AccessTokenResponse response = new AccessTokenResponse();
        response.setExpiresIn(draft.lifetimeSeconds());
        response.setToken(signature.sign(context.getSession(), draft.claims()));
        response.setTokenType(draft.tokenType());
        response.setScope(claims.scopes().toString());
        response.setNotBeforePolicy(
                Math.max(context.getRealm().getNotBefore(), context.getClient().getNotBefore()));
        context.getEvent().detail(Details.TOKEN_ID, claims.id()).detail(Details.SCOPE, response.getScope());
        return response;
    }

    private Denial refusal(ClientPolicyException refused) {
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
}
