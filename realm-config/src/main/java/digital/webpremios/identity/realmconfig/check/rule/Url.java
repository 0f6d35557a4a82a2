package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import digital.webpremios.identity.realmconfig.descriptor.reading.RootUrl;
import digital.webpremios.identity.realmconfig.placeholder.UrlPlaceholder;
import digital.webpremios.identity.tenant.FrontendUrl;

/** The root of the hosted domain is a URL. */
final class Url implements TenantRule {

    private static final Rule RULE = Rule.error(
            "url",
            "The url is the root of an http or https host, or one placeholder WEBPREMIOS_…_URL with such a root as its default.",
            "Write https://HOST, or " + UrlPlaceholder.WRITTEN + ".");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        Element url = tenant.get("url");
        url.text()
                .filter(text -> FrontendUrl.parse(RootUrl.withDefaults(text)).isEmpty())
                .ifPresent(text -> reporter.report(
                        url.at(), "'" + Uris.shown(text) + "' is not the root of an http or https host"));
    }
}
