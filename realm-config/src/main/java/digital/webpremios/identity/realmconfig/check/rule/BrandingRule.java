package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.branding.Branding;
import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import java.util.Map;

/** Logo, colour and links can be shown. */
final class BrandingRule implements TenantRule {

    private static final Rule RULE = Rule.error(
            "branding",
            "Logo, colour and links are what the pack's pages show: https or an image's data URL, a contrast with white of 4.5 to 1.",
            "Write a value of that form.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        Map<String, String> attributes = Map.of(
                "logo-url", Branding.LOGO_URL,
                "primary-color", Branding.PRIMARY_COLOR,
                "help-url", Branding.HELP_URL,
                "terms-url", Branding.TERMS_URL);
        attributes.forEach((name, attribute) -> {
            Element value = tenant.get("branding").get(name);
            value.text().stream()
                    .flatMap(text -> Branding.check("", Map.of(attribute, text)).problems().stream())
                    .forEach(problem -> reporter.report(
                            value.at(), name + " is '" + problem.value() + "'; expected " + problem.expected()));
        });
    }
}
