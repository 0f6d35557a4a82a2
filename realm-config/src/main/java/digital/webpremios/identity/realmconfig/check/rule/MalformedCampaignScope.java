package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import digital.webpremios.identity.scope.CampaignScope;

/** A campaign scope names a campaign. */
final class MalformedCampaignScope implements TenantRule {

    private static final Rule RULE = Rule.error(
            "malformed-campaign-scope",
            "What follows webpremios.campaigns/ is a tenant id, or * in a shared realm.",
            "Write webpremios.campaigns/{tenant-id}.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        Scopes.all(tenant)
                .filter(scope -> scope.value().startsWith(CampaignScope.PREFIX))
                .filter(scope -> !scope.value().equals(CampaignScope.ALL))
                .filter(scope -> Scopes.campaign(scope.value()).isEmpty())
                .forEach(scope -> reporter.report(scope.at(), "'" + scope.value() + "' names no tenant"));
    }
}
