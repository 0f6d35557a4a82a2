package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** Secrets end. */
final class EternalSecrets implements TenantRule {

    private static final Rule RULE = Rule.warning(
            "eternal-secrets",
            "secret-age has a maximum: a secret that was lost is good until somebody notices.",
            "Write a maximum, such as 365d.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        Element age = tenant.policy("secret-age");
        Element maximum = age.get("maximum");
        if (age.is("unrestricted") || maximum.is("unrestricted")) {
            reporter.report(maximum.isThere() ? maximum.at() : age.at(), "client secrets never end");
        }
    }
}
