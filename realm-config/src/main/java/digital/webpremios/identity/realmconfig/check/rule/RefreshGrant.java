package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** What is refreshed was given. */
final class RefreshGrant implements ClientRule {

    private static final Rule RULE = Rule.error(
            "refresh-grant",
            "refresh_token goes with authorization_code.",
            "Add authorization_code, or take refresh_token away.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Client client, Tenant tenant, Reporter reporter) {

        client.list("grants").stream()
                .filter(grant -> grant.value().equals("refresh_token"))
                .filter(grant -> !client.grants().contains("authorization_code"))
                .forEach(grant -> reporter.report(
                        grant.at(), "the client '" + client.id() + "' has refresh_token without authorization_code"));
    }
}
