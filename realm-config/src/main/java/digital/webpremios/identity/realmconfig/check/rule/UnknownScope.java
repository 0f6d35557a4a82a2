package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import digital.webpremios.identity.scope.CampaignScope;

/** A scope that is named is there. */
final class UnknownScope implements TenantRule {

    private static final Rule RULE = Rule.error(
            "unknown-scope",
            "A client's and the policy's scopes are scopes of the realm or standard ones.",
            "Add the scope to scopes, or correct its name.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        if (!(tenant.get("scopes") instanceof Element.Mapping)) {
            return;
        }
        Scopes.used(tenant)
                .filter(scope -> !Scopes.STANDARD.contains(scope.value()))
                .filter(scope -> !scope.value().startsWith(CampaignScope.PREFIX) || isOwn(scope.value(), tenant))
                .filter(scope -> tenant.get("scopes").member(scope.value()).isEmpty())
                .filter(scope -> !scope.value().equals(CampaignScope.ALL))
                .forEach(scope -> reporter.report(
                        scope.at(), "'" + scope.value() + "' is neither in scopes nor a standard scope"));
    }

    /** Of others' campaigns another rule speaks. */
    private static boolean isOwn(String scope, Tenant tenant) {
        return tenant.isShared()
                || Scopes.campaign(scope)
                        .filter(id -> tenant.get("tenant-id").is(id.toString()))
                        .isPresent();
    }
}
