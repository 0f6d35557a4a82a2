package digital.webpremios.identity.policy;

import digital.webpremios.identity.scope.CampaignScope;
import digital.webpremios.identity.scope.ScopeToken;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The custom scopes that a tenant allows its clients. Scopes of user sign-in such as {@code openid} are not restricted.
 * {@link CampaignScope#ALL} allows every campaign scope; the realm's tenancy decides which of them it can grant.
 */
public final class AllowedScopes {

    private final Set<String> names;

    public AllowedScopes(Collection<String> names) {
        this.names = Set.copyOf(names);
    }

    /** The first configured name that cannot be a custom scope. */
    public static Optional<String> firstThatIsNoCustomScope(Collection<String> names) {
        return names.stream().filter(name -> !isCustom(name)).findFirst();
    }

    /** The first custom scope that is not allowed. */
    public Optional<String> firstNotAllowed(Stream<String> scopes) {
        return scopes.filter(AllowedScopes::isCustom)
                .filter(scope -> !allows(scope))
                .findFirst();
    }

    /** The first custom scope of a parameter {@code scope} that is not allowed. */
    public Optional<String> firstNotAllowed(String parameter) {
        for (String scope : parameter.split(" ", -1)) {
            if (isCustom(scope) && !allows(scope)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }

    private boolean allows(String scope) {
        return names.contains(scope) || (scope.startsWith(CampaignScope.PREFIX) && names.contains(CampaignScope.ALL));
    }

    private static boolean isCustom(String name) {
        return ScopeToken.parse(name).filter(ScopeToken::isCustom).isPresent();
    }
}
