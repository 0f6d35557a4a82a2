package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Member;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;

/** Example participants have what participants can have. */
final class ExampleAttribute implements TenantRule {

    private static final Rule RULE = Rule.error(
            "example-attribute",
            "An example participant's attributes are those of participants, within their rules, and all that are required.",
            "Add the attribute to participants.attributes, or correct name or value.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        Element attributes = tenant.get("participants").get("attributes");
        for (Member example : tenant.get("participants").get("examples").members()) {
            Element values = example.value().get("attributes");
            values.members().forEach(value -> check(value, attributes, reporter));
            attributes.members().stream()
                    .filter(attribute -> attribute.value().get("required").is("true"))
                    .filter(attribute -> values.member(attribute.name()).isEmpty())
                    .forEach(attribute -> reporter.report(
                            example.at(), "'" + example.name() + "' lacks the required attribute " + attribute.name()));
        }
    }

    private static void check(Member value, Element attributes, Reporter reporter) {
        Element rules = attributes.get(value.name());
        if (value.name().startsWith(ParticipantAttribute.CUSTOM)
                && attributes.member(value.name()).isEmpty()) {
            reporter.report(value.at(), "participants have no attribute " + value.name());
        }
        String text = value.value().text().orElse("");
        rules.get("pattern")
                .text()
                .flatMap(AttributePattern::compiled)
                .filter(pattern -> !pattern.matcher(text).matches())
                .ifPresent(pattern ->
                        reporter.report(value.value().at(), value.name() + " does not match " + pattern.pattern()));
        rules.get("maximum-length")
                .text()
                .filter(length -> length.matches("[0-9]{1,7}") && text.length() > Integer.parseInt(length))
                .ifPresent(length -> reporter.report(
                        value.value().at(),
                        value.name() + " has " + text.length() + " characters; " + length + " are allowed"));
    }
}
