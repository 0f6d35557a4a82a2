package digital.webpremios.identity.scope;

import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.ScopeDenial.ForeignTenant;
import digital.webpremios.identity.denial.ScopeDenial.MalformedScope;
import digital.webpremios.identity.denial.ScopeDenial.TenantNotAllowed;
import digital.webpremios.identity.tenant.Tenancy;
import digital.webpremios.identity.tenant.TenantId;
import digital.webpremios.identity.tenant.TenantIds;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which campaign scopes may be granted in a realm at all, to a machine or to a participant: contract row M5. It holds
 * whatever client scopes somebody assigned.
 *
 * @param tenancy whose house the realm is
 * @param tenants the tenants that the client may act for, in a realm that many tenants share
 */
public record CampaignScopePolicy(Tenancy tenancy, TenantIds tenants) {

    /** Why the scope cannot be granted; nothing if it can be, or if it is no campaign scope. */
    public Optional<Denial> refusal(ScopeToken token) {
        if (!CampaignScope.claims(token)) {
            return Optional.empty();
        }
        return CampaignScope.parse(token)
                .map(campaign -> refusal(campaign.tenantId()))
                .orElseGet(() -> Optional.of(new MalformedScope(Excerpt.of(token.value()))));
    }

    /** The same of every scope that a request or a token names, parted by blanks. */
    public Optional<Denial> refusal(@Nullable String scopes) {
        return scopes == null
                ? Optional.empty()
                : Arrays.stream(scopes.split(" ", -1))
                        .filter(scope -> scope.startsWith(CampaignScope.PREFIX))
                        .flatMap(scope -> ScopeToken.parse(scope)
                                .map(this::refusal)
                                .orElseGet(() -> Optional.of(new MalformedScope(Excerpt.of(scope))))
                                .stream())
                        .findFirst();
    }

    private Optional<Denial> refusal(TenantId asked) {
        if (tenancy instanceof Tenancy.Single realm) {
            return realm.tenantId().equals(asked)
                    ? Optional.empty()
                    : Optional.of(new ForeignTenant(asked.toString(), realm.label()));
        }
        return tenants.contains(asked) ? Optional.empty() : Optional.of(new TenantNotAllowed(asked.toString()));
    }
}
