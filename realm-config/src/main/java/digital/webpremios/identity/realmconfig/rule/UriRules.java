package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.realmconfig.finding.Reporter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules about the URIs of clients: redirect URIs, logout URIs and web origins. */
final class UriRules {
    static final List<TenantRule> ALL = List.of(
            TenantRule.error(
                    "redirect-uri",
                    "A redirect URI is exact and absolute, without wildcard or fragment, and uses https unless its host is the local"
                            + " machine. A client that signs participants in has at least one.",
                    "Write the exact URI that the client sends, with https.",
                    TenantRule.ofClients(UriRules::redirectUri)),
            TenantRule.error(
                    "logout-uri",
                    "A logout URI follows the rules of redirect URIs.",
                    "Write the exact URI that the client sends, with https.",
                    TenantRule.ofClients(UriRules::logoutUri)),
            TenantRule.error(
                    "web-origin",
                    "A web origin is a scheme, a host and perhaps a port, without wildcard, and uses https unless its host is the"
                            + " local machine.",
                    "Write it as https://www.campaign.example.",
                    TenantRule.ofClients(UriRules::webOrigin)),
            TenantRule.warning(
                    "unused-web-origin",
                    "A web origin is the origin of one of the client's redirect URIs.",
                    "Remove the web origin, or add its redirect URI.",
                    TenantRule.ofClients(UriRules::unusedWebOrigin)));

    private UriRules() {}

    private static void redirectUri(ClientTree client, TenantTree tenant, Reporter reporter) {
        client.list("redirect-uris")
                .forEach(uri ->
                        Uris.broken(uri.written()).ifPresent(broken -> reporter.report(uri.at(), Uris.shown(broken))));
        if (client.signsIn() && client.list("redirect-uris").isEmpty()) {
            reporter.report(
                    client.at(), "the client '" + client.id() + "' signs participants in and has no redirect URI");
        }
    }

    private static void logoutUri(ClientTree client, TenantTree tenant, Reporter reporter) {
        client.list("logout-uris")
                .forEach(uri -> Uris.broken(uri.written())
                        .map(broken -> broken.replace("redirect URI", "logout URI"))
                        .ifPresent(broken -> reporter.report(uri.at(), Uris.shown(broken))));
    }

    private static void webOrigin(ClientTree client, TenantTree tenant, Reporter reporter) {
        client.list("web-origins").stream()
                .filter(origin -> !isOrigin(origin.written()))
                .forEach(origin -> reporter.report(
                        origin.at(), "'" + Uris.shown(origin.written()) + "' is not an origin with https"));
    }

    private static void unusedWebOrigin(ClientTree client, TenantTree tenant, Reporter reporter) {
        Set<Optional<String>> origins = client.list("redirect-uris").stream()
                .map(uri -> Uris.origin(uri.written()))
                .collect(Collectors.toSet());
        client.list("web-origins").stream()
                .filter(origin -> Uris.origin(origin.written()).isPresent())
                .filter(origin -> !origins.contains(Uris.origin(origin.written())))
                .forEach(origin -> reporter.report(
                        origin.at(),
                        "'" + Uris.shown(origin.written()) + "' is the origin of no redirect URI of '" + client.id()
                                + "'"));
    }

    private static boolean isOrigin(String text) {
        return text.matches("https?://[^/?#@*]+")
                && Uris.origin(text).isPresent()
                && !Uris.isPlainHttpAcrossNetwork(text);
    }
}
