package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** Passwords travel encrypted to the old pool. */
final class FirstSignInEndpoint implements TenantRule {

    private static final Rule RULE = Rule.error(
            "first-sign-in-endpoint",
            "The old pool's endpoint is https, but on loopback.",
            "Write https, or leave endpoint out.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        Element endpoint = tenant.get("participants").get("first-sign-in").get("endpoint");
        endpoint.text()
                .filter(text -> !isSafe(text))
                .ifPresent(text -> reporter.report(endpoint.at(), "'" + Uris.shown(text) + "' is no https URL"));
    }

    private static boolean isSafe(String text) {
        return text.matches("(?i)https?://.+")
                && Uris.parse(text).filter(uri -> uri.getHost() != null).isPresent()
                && !Uris.isPlainHttpAcrossNetwork(text);
    }
}
