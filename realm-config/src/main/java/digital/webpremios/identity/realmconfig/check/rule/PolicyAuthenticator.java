package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** Clients can authenticate. */
final class PolicyAuthenticator implements TenantRule {

    private static final Rule RULE = Rule.error(
            "policy-authenticator",
            "Where a client has a secret, the policy allows client-secret.",
            "Add client-secret to policy.client-authenticators.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        Element allowed = tenant.policy("client-authenticators");
        boolean secrets = tenant.clients().stream()
                .anyMatch(client -> client.get("secret").isThere() && !client.isPublic());
        if (secrets
                && allowed instanceof Element.Sequence
                && allowed.items().stream().noneMatch(item -> item.is("client-secret"))) {
            reporter.report(allowed.at(), "clients have secrets, and the policy does not allow client-secret");
        }
    }
}
