package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** A rule that looks at one tenant in one environment. */
public interface TenantRule {

    /** The rule, for people. */
    Rule rule();

    /** Looks at a tenant, which may lack anything. */
    void check(Tenant tenant, Reporter reporter);
}
