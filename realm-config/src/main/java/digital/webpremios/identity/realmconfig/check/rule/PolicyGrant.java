package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** The policy allows the grants of clients. */
final class PolicyGrant implements ClientRule {

    private static final Rule RULE = Rule.error(
            "policy-grant",
            "The policy allows every grant of every client.",
            "Add the grant to policy.grants, or take it from the client.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Client client, Tenant tenant, Reporter reporter) {

        Element allowed = tenant.policy("grants");
        if (allowed instanceof Element.Sequence) {
            client.list("grants").stream()
                    .filter(grant -> client.grants().contains(grant.value()))
                    .filter(grant -> allowed.items().stream().noneMatch(item -> item.is(grant.value())))
                    .forEach(grant -> reporter.report(
                            grant.at(),
                            "the policy does not allow '" + grant.value() + "' of the client '" + client.id() + "'"));
        }
    }
}
