package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import digital.webpremios.identity.scope.CampaignScope;

/** The scope of many campaigns is for shared realms. */
final class SharedCampaignScope implements TenantRule {

    private static final Rule RULE = Rule.error(
            "shared-campaign-scope",
            "webpremios.campaigns/* is a scope of shared realms only.",
            "Write webpremios.campaigns/{tenant-id}, or tenant-id: shared.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        if (tenant.tenancy().isEmpty() || tenant.isShared()) {
            return;
        }
        Scopes.all(tenant)
                .filter(scope -> scope.value().equals(CampaignScope.ALL))
                .forEach(scope -> reporter.report(
                        scope.at(),
                        "'" + scope.value() + "' in the realm of one tenant, "
                                + tenant.get("tenant-id").text().orElse("")));
    }
}
