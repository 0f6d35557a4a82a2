package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** Example participants are in groups that there are. */
final class ExampleGroup implements TenantRule {

    private static final Rule RULE = Rule.error(
            "example-group",
            "An example participant's groups are groups of the realm.",
            "Add the group to participants.groups, or correct its name.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        Element participants = tenant.get("participants");
        participants.get("examples").members().stream()
                .flatMap(example -> example.value().get("groups").scalars().stream())
                .filter(group -> participants.get("groups").items().stream().noneMatch(item -> item.is(group.value())))
                .forEach(group -> reporter.report(group.at(), "there is no group '" + group.value() + "'"));
    }
}
