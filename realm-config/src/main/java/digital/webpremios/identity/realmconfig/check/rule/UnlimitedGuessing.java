package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** Guessing secrets is slowed. */
final class UnlimitedGuessing implements TenantRule {

    private static final Rule RULE = Rule.warning(
            "unlimited-guessing",
            "failed-authentications has a limit: without one, secrets can be guessed as fast as the server answers.",
            "Write a limit, such as per-minute: 10, burst: 20.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        Element limit = tenant.policy("limits").get("failed-authentications");
        if (limit.is("unrestricted")) {
            reporter.report(limit.at(), "failed authentications are not limited");
        }
    }
}
