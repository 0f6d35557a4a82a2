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
 * Decides the scopes that a user is signed in with. Whether the client has them is left to Keycloak.
 *
 * @param tenancy whose house the realm is
 * @param optionalScopes the client's optional client scopes; Keycloak adds the default ones by itself
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html">Cognito: authorize
 *     endpoint</a>
 */
public record UserScopePolicy(Tenancy tenancy, Collection<String> optionalScopes) {

    /** Every user token has it here, as every app client of Cognito's that signs users in is given it. */
    public static final ScopeToken OPENID = new ScopeToken("openid");

    /** Keycloak's own; Cognito has nothing like it, so nobody gets it unasked. */
    private static final String OFFLINE_ACCESS = "offline_access";

    /** Decides by the parameter {@code scope}; absent or empty asks for all that the client has. */
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
