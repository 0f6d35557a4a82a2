package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** Nobody signs in to production to try things out. */
final class ExamplesInProduction implements TenantRule {

    private static final Rule RULE = Rule.warning(
            "examples-in-production",
            "Production has no example participants.",
            "Write them in the environments that are for trying things out.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        Element examples = tenant.get("participants").get("examples");
        boolean production =
                tenant.environment().filter(name -> name.startsWith("prod")).isPresent();
        if (production && !examples.members().isEmpty()) {
            reporter.report(
                    examples.at(),
                    "'" + tenant.environment().orElse("") + "' has "
                            + examples.members().size() + " example participants");
        }
    }
}
