package digital.webpremios.identity.scope;

import digital.webpremios.identity.tenant.TenantId;
import java.util.Optional;

/** A scope {@code webpremios.campaigns/{tenant-id}}: leave to act for one tenant. */
public record CampaignScope(TenantId tenantId) {

    /** What every campaign scope begins with. */
    public static final String PREFIX = "webpremios.campaigns/";

    /** The client scope that stands for the campaign scopes of a client's whole set of tenants. Never granted itself. */
    public static final String ALL = PREFIX + "*";

    /** Whether the scope lies in the campaigns' name space, well formed or not. */
    public static boolean claims(ScopeToken token) {
        return token.value().startsWith(PREFIX);
    }

    /** The campaign scope that the token spells, or nothing if its tenant part is no tenant id. */
    public static Optional<CampaignScope> parse(ScopeToken token) {
        return claims(token)
                ? TenantId.parse(token.value().substring(PREFIX.length())).map(CampaignScope::new)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return PREFIX + tenantId;
    }
}
