package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import digital.webpremios.identity.realmconfig.descriptor.reading.RootUrl;
import digital.webpremios.identity.tenant.FrontendUrl;

/** Tokens and passwords travel encrypted. */
final class UrlTransport implements TenantRule {

    private static final Rule RULE = Rule.error(
            "url-transport",
            "The url is https, but for a host on one's own machine.",
            "Write https; TLS may end at a proxy before Keycloak.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        Element url = tenant.get("url");
        url.text()
                .map(RootUrl::withDefaults)
                .filter(text -> FrontendUrl.parse(text).isPresent() && Uris.isPlainHttpAcrossNetwork(text))
                .ifPresent(text -> reporter.report(url.at(), "'" + text + "' is not encrypted"));
    }
}
