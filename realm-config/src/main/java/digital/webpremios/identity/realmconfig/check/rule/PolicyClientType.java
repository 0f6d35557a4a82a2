package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** The policy allows public clients, if there are any. */
final class PolicyClientType implements ClientRule {

    private static final Rule RULE = Rule.error(
            "policy-client-type",
            "Clients are confidential where the policy says so.",
            "Give the client a secret, or write policy.client-type: unrestricted.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Client client, Tenant tenant, Reporter reporter) {

        if (client.isPublic() && tenant.policy("client-type").is("confidential")) {
            reporter.report(
                    client.get("secret").at(),
                    "the client '" + client.id() + "' is public; the policy allows confidential clients only");
        }
    }
}
