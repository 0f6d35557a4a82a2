package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** A web origin is an origin. */
final class WebOrigin implements ClientRule {

    private static final Rule RULE = Rule.error(
            "web-origin",
            "A web origin is a scheme, a host and perhaps a port, https but on loopback; no wildcard.",
            "Write it as https://www.campaign.example.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Client client, Tenant tenant, Reporter reporter) {

        client.list("web-origins").stream()
                .filter(origin -> !isOrigin(origin.value()))
                .forEach(origin ->
                        reporter.report(origin.at(), "'" + Uris.shown(origin.value()) + "' is no such origin"));
    }

    private static boolean isOrigin(String text) {
        return text.matches("https?://[^/?#@*]+")
                && Uris.origin(text).isPresent()
                && !Uris.isPlainHttpAcrossNetwork(text);
    }
}
