package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.realmconfig.descriptor.StandardScopes;
import digital.webpremios.identity.realmconfig.finding.Reporter;
import digital.webpremios.identity.realmconfig.source.Value;
import digital.webpremios.identity.scope.CampaignScope;
import digital.webpremios.identity.scope.ScopeToken;
import digital.webpremios.identity.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules about scopes, and about the campaigns that a scope stands for. */
final class ScopeRules {
    static final List<TenantRule> ALL = List.of(
            TenantRule.error(
                    "unknown-scope",
                    "Every scope of a client and of the policy is declared in scopes or is a standard scope.",
                    "Add the scope to scopes, or correct its name.",
                    ScopeRules::unknownScope),
            TenantRule.error(
                    "foreign-campaign",
                    "A tenant has no campaign scope but its own.",
                    "Write webpremios.campaigns/{tenant-id}, which is right in every environment.",
                    ScopeRules::foreignCampaign),
            TenantRule.error(
                    "malformed-campaign-scope",
                    "A tenant id, or * in a shared realm, follows webpremios.campaigns/.",
                    "Write webpremios.campaigns/{tenant-id}.",
                    ScopeRules::malformedCampaignScope),
            TenantRule.error(
                    "shared-campaign-scope",
                    "Only a shared realm has the scope webpremios.campaigns/*.",
                    "Write webpremios.campaigns/{tenant-id}, or tenant-id: shared.",
                    ScopeRules::sharedCampaignScope),
            TenantRule.error(
                    "campaigns",
                    "A client of a shared realm has campaigns if it has campaign scopes; no other client has campaigns.",
                    "Write the campaigns beside the scope webpremios.campaigns/* in a shared realm; remove both elsewhere.",
                    TenantRule.ofClients(ScopeRules::campaigns)));

    private ScopeRules() {}

    private static void unknownScope(TenantTree tenant, Reporter reporter) {
        if (!(tenant.get("scopes") instanceof Value.Mapping)) {
            return;
        }
        used(tenant)
                .filter(scope -> !StandardScopes.contains(scope.written()))
                .filter(scope ->
                        !scope.written().startsWith(CampaignScope.PREFIX) || isOwnCampaign(scope.written(), tenant))
                .filter(scope -> tenant.get("scopes").member(scope.written()).isEmpty())
                .filter(scope -> !scope.written().equals(CampaignScope.ALL))
                .forEach(scope -> reporter.report(
                        scope.at(), "'" + scope.written() + "' is neither in scopes nor a standard scope"));
    }

    private static void foreignCampaign(TenantTree tenant, Reporter reporter) {
        if (tenant.tenancy().isEmpty() || tenant.isShared()) {
            return;
        }
        String own = tenant.get("tenant-id").text().orElse("");
        named(tenant)
                .filter(scope -> campaign(scope.written())
                        .filter(id -> !own.equals(id.toString()))
                        .isPresent())
                .forEach(scope -> reporter.report(
                        scope.at(), "'" + scope.written() + "' is a scope of another tenant; this tenant is " + own));
    }

    private static void malformedCampaignScope(TenantTree tenant, Reporter reporter) {
        named(tenant)
                .filter(scope -> scope.written().startsWith(CampaignScope.PREFIX))
                .filter(scope -> !scope.written().equals(CampaignScope.ALL))
                .filter(scope -> campaign(scope.written()).isEmpty())
                .forEach(scope -> reporter.report(scope.at(), "'" + scope.written() + "' names no tenant"));
    }

    private static void sharedCampaignScope(TenantTree tenant, Reporter reporter) {
        if (tenant.tenancy().isEmpty() || tenant.isShared()) {
            return;
        }
        named(tenant)
                .filter(scope -> scope.written().equals(CampaignScope.ALL))
                .forEach(scope -> reporter.report(
                        scope.at(),
                        "'" + scope.written() + "' is in the realm of the tenant "
                                + tenant.get("tenant-id").text().orElse("") + ", which is not shared"));
    }

    private static void campaigns(ClientTree client, TenantTree tenant, Reporter reporter) {
        Value campaigns = client.get("campaigns");
        if (tenant.tenancy().isEmpty()) {
            return;
        }
        if (!tenant.isShared()) {
            if (campaigns.isThere()) {
                reporter.report(
                        campaigns.at(), "the client '" + client.id() + "' has campaigns, in the realm of one tenant");
            }
            return;
        }
        List<Value.Scalar> scopes = client.list("scopes").stream()
                .filter(scope -> scope.written().startsWith(CampaignScope.PREFIX))
                .toList();
        if (campaigns.isThere() && scopes.isEmpty()) {
            reporter.report(campaigns.at(), "the client '" + client.id() + "' has campaigns and no campaign scope");
        }
        scopes.stream()
                .filter(scope -> !isCovered(scope.written(), client))
                .forEach(scope -> reporter.report(
                        scope.at(),
                        "the client '" + client.id() + "' has '" + scope.written() + "' without its campaigns"));
    }

    private static boolean isCovered(String scope, ClientTree client) {
        List<Value.Scalar> campaigns = client.list("campaigns");
        return scope.equals(CampaignScope.ALL)
                ? !campaigns.isEmpty()
                : campaigns.stream().anyMatch(campaign -> scope.equals(CampaignScope.PREFIX + campaign.written()));
    }

    /**
     * Returns whether a campaign scope belongs to the tenant. Another rule reports campaign scopes of other tenants.
     */
    private static boolean isOwnCampaign(String scope, TenantTree tenant) {
        return tenant.isShared()
                || campaign(scope)
                        .filter(id -> tenant.get("tenant-id").is(id.toString()))
                        .isPresent();
    }

    /** Returns the scopes of clients and of the policy. */
    private static Stream<Value.Scalar> used(TenantTree tenant) {
        return Stream.concat(
                tenant.clients().stream().flatMap(client -> client.list("scopes").stream()),
                tenant.policy("scopes").scalars().stream());
    }

    /** Returns the scopes of clients, of the policy and of the realm. */
    private static Stream<Value.Scalar> named(TenantTree tenant) {
        return Stream.concat(
                tenant.get("scopes").members().stream()
                        .map(scope -> new Value.Scalar(
                                scope.name(),
                                Value.Scalar.Type.TEXT,
                                scope.at(),
                                scope.value().path())),
                used(tenant));
    }

    private static Optional<TenantId> campaign(String scope) {
        return ScopeToken.parse(scope).flatMap(CampaignScope::parse).map(CampaignScope::tenantId);
    }
}
