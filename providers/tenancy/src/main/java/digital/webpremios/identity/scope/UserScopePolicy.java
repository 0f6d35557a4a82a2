package digital.webpremios.identity.scope;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.ScopeDenial.ForeignTenant;
import digital.webpremios.identity.denial.ScopeDenial.MalformedScope;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides the scopes of a user's sign-in. Keycloak checks whether the client has them.
 *
 * @param tenancy whether the realm belongs to one tenant or is shared by several
 * @param optionalScopes the client's optional client scopes; Keycloak adds the default ones by itself
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html">Cognito:
 *     authorize endpoint</a>
 */
public record UserScopePolicy(Tenancy tenancy, Collection<String> optionalScopes) {

    /** The scope that every user token has, because Cognito gives it to every app client that signs users in. */
    public static final ScopeToken OPENID = new ScopeToken("openid");

    /** Keycloak's own scope, unknown to Cognito. It is granted only if it is requested. */
    private static final String OFFLINE_ACCESS = "offline_access";

    /** Decides by the parameter {@code scope}. If it is absent or empty, all scopes of the client are requested. */
    public Decision<ScopeSet> decide(@Nullable String parameter) {
        return ScopeSet.parse(parameter).then(asked -> asked.isEmpty() ? Decision.allow(everyScope()) : eachOf(asked));
    }

    private ScopeSet everyScope() {
        Set<ScopeToken> tokens = new LinkedHashSet<>();
        tokens.add(OPENID);
        optionalScopes.stream()
                .filter(name -> !name.equals(OFFLINE_ACCESS))
                .flatMap(name -> ScopeToken.parse(name).stream())
                .filter(token -> refusal(token).isEmpty())
                .sorted()
                .forEach(tokens::add);
        return new ScopeSet(tokens);
    }

    private Decision<ScopeSet> eachOf(ScopeSet asked) {
        return asked.tokens().stream()
                .flatMap(token -> refusal(token).stream())
                .findFirst()
                .<Decision<ScopeSet>>map(Decision::deny)
                .orElseGet(() -> Decision.allow(asked));
    }

    private Optional<Denial> refusal(ScopeToken token) {
        if (!CampaignScope.claims(token)) {
            return Optional.empty();
        }
        Optional<CampaignScope> campaign = CampaignScope.parse(token);
        if (campaign.isEmpty()) {
            return Optional.of(new MalformedScope(Excerpt.of(token.value())));
        }
        return tenancy instanceof Tenancy.Single realm
                        && !realm.tenantId().equals(campaign.get().tenantId())
                ? Optional.of(new ForeignTenant(campaign.get().tenantId().toString(), realm.label()))
                : Optional.empty();
    }
}
