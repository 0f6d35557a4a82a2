package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.realmconfig.placeholder.ReservedVariables;

/** The secrets of the tool, of the server and of the machine are no tenant's. */
final class ReservedVariable implements TenantRule {

    private static final Rule RULE = Rule.error(
            "reserved-variable",
            "A secret is not in a variable of this tool, of Keycloak, of the machine or of a cloud account: REALM_CONFIG_*,"
                    + " KC_*, KEYCLOAK_*, AWS_*, JAVA_*, PATH, HOME and the like.",
            "Name a variable of the tenant's own, such as env:WEBPREMIOS_CAMPAIGN_SECRET.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {
        SecretMembers.of(tenant)
                .forEach(written -> written.text()
                        .flatMap(SecretReference::parse)
                        .filter(reference -> reference instanceof SecretReference.Environment variable
                                && ReservedVariables.contains(variable.name()))
                        .ifPresent(reference -> reporter.report(written.at(), reference + " is reserved")));
    }
}
