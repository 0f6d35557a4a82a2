package digital.webpremios.identity.policy;

import digital.webpremios.identity.scope.CampaignScope;
import digital.webpremios.identity.scope.ScopeToken;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The custom scopes that a tenant allows its clients. Scopes of user sign-in ({@code openid} and the like) are none of
 * its business. {@link CampaignScope#ALL} stands for every campaign scope: which of them a realm can grant is decided by
 * whose realm it is, not here.
 */
public final class AllowedScopes {

    private final Set<String> names;

    public AllowedScopes(Collection<String> names) {
        this.names = Set.copyOf(names);
    }

    /** The first name in a configuration that can be no custom scope. */
    public static Optional<String> firstThatIsNoCustomScope(Collection<String> names) {
        return names.stream().filter(name -> !isCustom(name)).findFirst();
    }

    /** The first custom scope that is not allowed. */
    public Optional<String> firstNotAllowed(Stream<String> scopes) {
        return scopes.filter(AllowedScopes::isCustom)
                .filter(scope -> !allows(scope))
                .findFirst();
    }

    private boolean allows(String scope) {
        return names.contains(scope) || (scope.startsWith(CampaignScope.PREFIX) && names.contains(CampaignScope.ALL));
    }

    private static boolean isCustom(String name) {
        return ScopeToken.parse(name).filter(ScopeToken::isCustom).isPresent();
    }
}
