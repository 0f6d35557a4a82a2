package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** Clients know that the policy wants a proof key. */
final class PolicyPkce implements ClientRule {

    private static final Rule RULE = Rule.warning(
            "policy-pkce",
            "A client that signs participants in has pkce: required where the policy requires it.",
            "Write pkce: required, and see that the client sends code_challenge.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Client client, Tenant tenant, Reporter reporter) {

        if (client.grants().contains("authorization_code")
                && tenant.policy("pkce").is("required")
                && !client.get("pkce").is("required")) {
            Element pkce = client.get("pkce");
            reporter.report(
                    pkce.isThere() ? pkce.at() : client.at(),
                    "the policy requires a proof key; the client '" + client.id() + "' does not say that it sends one");
        }
    }
}
