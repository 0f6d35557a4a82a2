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
 * Decides which campaign scopes a realm can grant at all, to a machine or a participant: contract row M5. It does not
 * matter which client scopes are assigned.
 *
 * @param tenancy whether the realm belongs to one tenant or is shared by several
 * @param tenants the tenants that the client may act for, in a realm that many tenants share
 */
public record CampaignScopePolicy(Tenancy tenancy, TenantIds tenants) {

    /** The reason why the scope cannot be granted; empty if it can, or if it is not a campaign scope. */
    public Optional<Denial> refusal(ScopeToken token) {
        if (!CampaignScope.claims(token)) {
            return Optional.empty();
        }
        return CampaignScope.parse(token)
                .map(campaign -> refusal(campaign.tenantId()))
                .orElseGet(() -> Optional.of(new MalformedScope(Excerpt.of(token.value()))));
    }

    /** The same for a text with several scopes, separated by blanks. */
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
