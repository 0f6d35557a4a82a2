package digital.webpremios.identity.scope;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.ScopeDenial;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides the scopes of a {@code client_credentials} token: all requested scopes, or none.
 *
 * @param tenancy whether the realm belongs to one tenant or is shared by several
 * @param client the client that asks
 */
public record MachineScopePolicy(Tenancy tenancy, MachineClient client) {

    /** The scopes of user sign-in, which Cognito refuses to machines. */
    private static final Set<String> USER_SCOPES =
            Set.of("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin", "offline_access");

    /**
     * Decides by the parameter {@code scope}. If it is absent or empty, every custom scope of the client is requested.
     */
    public Decision<ScopeSet> decide(@Nullable String parameter) {
        return ScopeSet.parse(parameter).then(asked -> asked.isEmpty() ? everyScope() : eachOf(asked));
    }

    private Decision<ScopeSet> eachOf(ScopeSet asked) {
        for (ScopeToken token : asked.tokens()) {
            Optional<Denial> refusal = refusal(token);
            if (refusal.isPresent()) {
                return Decision.deny(refusal.get());
            }
        }
        return Decision.allow(asked);
    }

    private Decision<ScopeSet> everyScope() {
        List<ScopeToken> tokens = client.enabledScopes().names().stream()
                .flatMap(name -> ScopeToken.parse(name).stream())
                .filter(token -> refusal(token).isEmpty())
                .sorted()
                .toList();
        return tokens.isEmpty() ? Decision.deny(new ScopeDenial.NoScopeEnabled()) : Decision.allow(ScopeSet.of(tokens));
    }

    private Optional<Denial> refusal(ScopeToken token) {
        if (USER_SCOPES.contains(token.value())) {
            return Optional.of(new ScopeDenial.UserScope(token.value()));
        }
        if (CampaignScope.claims(token)) {
            return new CampaignScopePolicy(tenancy, client.tenants())
                    .refusal(token)
                    .or(() -> holdsAllOfItsTenants() ? Optional.empty() : notEnabled(token));
        }
        return token.isCustom()
                ? notEnabled(token)
                : Optional.of(new ScopeDenial.ScopeNotEnabled(Excerpt.of(token.value())));
    }

    private boolean holdsAllOfItsTenants() {
        return tenancy instanceof Tenancy.Shared && client.has(CampaignScope.ALL);
    }

    private Optional<Denial> notEnabled(ScopeToken token) {
        return client.has(token.value())
                ? Optional.empty()
                : Optional.of(new ScopeDenial.ScopeNotEnabled(Excerpt.of(token.value())));
    }
}
