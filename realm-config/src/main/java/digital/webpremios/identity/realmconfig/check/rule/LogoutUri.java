package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** Participants are sent nowhere but to the client. */
final class LogoutUri implements ClientRule {

    private static final Rule RULE = Rule.error(
            "logout-uri",
            "A logout URI keeps to the rules of redirect URIs.",
            "Write the exact URI that the client sends, with https.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Client client, Tenant tenant, Reporter reporter) {

        client.list("logout-uris")
                .forEach(uri -> RedirectUris.broken(uri.value())
                        .map(broken -> broken.replace("redirect URI", "logout URI"))
                        .ifPresent(broken -> reporter.report(uri.at(), Uris.shown(broken))));
    }
}
