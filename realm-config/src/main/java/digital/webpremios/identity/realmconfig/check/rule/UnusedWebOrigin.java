package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Web origins are those of the client. */
final class UnusedWebOrigin implements ClientRule {

    private static final Rule RULE = Rule.warning(
            "unused-web-origin",
            "A web origin is that of one of the client's redirect URIs.",
            "Take it away, or add the redirect URI that it is for.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Client client, Tenant tenant, Reporter reporter) {

        Set<Optional<String>> origins = client.list("redirect-uris").stream()
                .map(uri -> Uris.origin(uri.value()))
                .collect(Collectors.toSet());
        client.list("web-origins").stream()
                .filter(origin -> Uris.origin(origin.value()).isPresent())
                .filter(origin -> !origins.contains(Uris.origin(origin.value())))
                .forEach(origin -> reporter.report(
                        origin.at(),
                        "'" + Uris.shown(origin.value()) + "' is the origin of no redirect URI of '" + client.id()
                                + "'"));
    }
}
