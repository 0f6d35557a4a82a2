package digital.webpremios.identity.scope;

import digital.webpremios.identity.tenant.TenantId;
import java.util.Optional;

/** A scope {@code webpremios.campaigns/{tenant-id}}: permission to act for one tenant. */
public record CampaignScope(TenantId tenantId) {

    /** The prefix of every campaign scope. */
    public static final String PREFIX = "webpremios.campaigns/";

    /**
     * The client scope that stands for all campaign scopes of a client's set of tenants. It is never granted itself.
     */
    public static final String ALL = PREFIX + "*";

    /** Whether the scope has the prefix of campaign scopes, well formed or not. */
    public static boolean claims(ScopeToken token) {
        return token.value().startsWith(PREFIX);
    }

    /** Parses a campaign scope; empty if its tenant part is not a tenant id. */
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
