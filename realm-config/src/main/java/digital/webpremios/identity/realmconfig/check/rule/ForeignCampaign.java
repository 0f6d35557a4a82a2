package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** No tenant acts in another's house. */
final class ForeignCampaign implements TenantRule {

    private static final Rule RULE = Rule.error(
            "foreign-campaign",
            "A tenant's scopes are of its own campaign.",
            "Write webpremios.campaigns/{tenant-id}, which is right in every environment.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        if (tenant.tenancy().isEmpty() || tenant.isShared()) {
            return;
        }
        String own = tenant.get("tenant-id").text().orElse("");
        Scopes.all(tenant)
                .filter(scope -> Scopes.campaign(scope.value())
                        .filter(id -> !own.equals(id.toString()))
                        .isPresent())
                .forEach(scope -> reporter.report(
                        scope.at(), "'" + scope.value() + "' is a scope of another tenant; this one is " + own));
    }
}
