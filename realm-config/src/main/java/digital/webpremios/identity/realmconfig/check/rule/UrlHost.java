package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import digital.webpremios.identity.realmconfig.descriptor.reading.RootUrl;
import digital.webpremios.identity.tenant.FrontendUrl;

/** The host of the URL is the tenant's. */
final class UrlHost implements TenantRule {

    private static final Rule RULE = Rule.error(
            "url-host", "The url's host is the tenant's host.", "Write the same host in both, or leave url out.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        Element url = tenant.get("url");
        Element host = tenant.get("host");
        url.text()
                .flatMap(text -> FrontendUrl.parse(RootUrl.withDefaults(text)))
                .filter(root -> host.isThere() && !host.is(root.host().value()))
                .ifPresent(root -> reporter.report(
                        url.at(),
                        "the url's host is '" + root.host() + "', the tenant's '"
                                + host.text().orElse("") + "'"));
    }
}
