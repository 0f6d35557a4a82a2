package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** Participants are sent nowhere but to the client. */
final class RedirectUri implements ClientRule {

    private static final Rule RULE = Rule.error(
            "redirect-uri",
            "A redirect URI is exact and absolute, without wildcard or fragment, https but on loopback; a client that signs participants in has one.",
            "Write the exact URI that the client sends, with https.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Client client, Tenant tenant, Reporter reporter) {

        client.list("redirect-uris")
                .forEach(uri -> RedirectUris.broken(uri.value())
                        .ifPresent(broken -> reporter.report(uri.at(), Uris.shown(broken))));
        if (client.signsIn() && client.list("redirect-uris").isEmpty()) {
            reporter.report(
                    client.at(), "the client '" + client.id() + "' signs participants in and has no redirect URI");
        }
    }
}
