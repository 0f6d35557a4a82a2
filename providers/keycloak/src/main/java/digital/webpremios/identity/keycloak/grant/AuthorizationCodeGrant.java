package digital.webpremios.identity.keycloak.grant;

import digital.webpremios.identity.cognito.request.TokenParameter;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.GrantDenial;
import digital.webpremios.identity.denial.ServerFailure;
import digital.webpremios.identity.keycloak.clientpolicy.PolicyRefusal;
import digital.webpremios.identity.keycloak.clientpolicy.limit.RateLimitSettings;
import digital.webpremios.identity.keycloak.compat.policy.ClientPolicyCache;
import digital.webpremios.identity.keycloak.compat.policy.UnusableCodeContext;
import digital.webpremios.identity.keycloak.compat.token.NativeCode;
import digital.webpremios.identity.keycloak.directory.TenantDirectoryProvider;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import digital.webpremios.identity.keycloak.event.DenialException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventType;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * The {@code authorization_code} grant. It refuses a code of another client before Keycloak sees it, because Keycloak
 * would consume the code. This applies at every token endpoint of every realm, since anybody may present a tenant's
 * code anywhere.
 */
final class AuthorizationCodeGrant implements OAuth2GrantType {

    private final OAuth2GrantType stock;
    private final ClientPolicyCache policies;

    AuthorizationCodeGrant(OAuth2GrantType stock, ClientPolicyCache policies) {
        this.stock = stock;
        this.policies = policies;
    }

    @Override
    public EventType getEventType() {
        return stock.getEventType();
    }

    @Override
    public Set<String> getTokenParameterNames() {
        return stock.getTokenParameterNames();
    }

    @Override
    public Response process(Context context) {
        // Keycloak's copy of the parameters omits values that are too long
        @Nullable String code = context.getRequest().getDecodedFormParameters().getFirst(TokenParameter.CODE);
        Optional<GrantDenial> refusal = code == null
                ? Optional.empty()
                : switch (new NativeCode(code).owner(context.getSession(), context.getClient())) {
                    case NOBODY -> Optional.of(GrantDenial.CODE_INVALID);
                    case OTHER_CLIENT -> Optional.of(GrantDenial.CODE_OF_OTHER_CLIENT);
                    case CLIENT -> Optional.empty();
                };
        if (refusal.isPresent()) {
            throw refused(context, limited(context).orElse(refusal.get()));
        }
        return stock.process(context);
    }

    @Override
    public void close() {
        stock.close();
    }

    /** The denial, if the source of this code has sent too many unusable ones. */
    private Optional<Denial> limited(Context context) {
        try {
            policies.trigger(
                    context.getSession(),
                    new UnusableCodeContext(context.getClient()),
                    RateLimitSettings.EXECUTOR::equals);
            return Optional.empty();
        } catch (ClientPolicyException e) {
            return Optional.of(e instanceof PolicyRefusal refused ? refused.denial() : new ServerFailure());
        }
    }

    private static DenialException refused(Context context, Denial denial) {
        context.getSession()
                .getProvider(TenantDirectoryProvider.class)
                .configurationOf(context.getRealm())
                .asTenant()
                .ifPresent(tenant -> context.getEvent()
                        .detail(DenialEvent.TENANT, tenant.tenancy().label()));
        return new DenialException(context.getEvent(), Optional.of(context.getCors()), denial);
    }
}
