package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;
import digital.webpremios.identity.realmconfig.finding.Reporter;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Rules about participants, their attributes, their mail and their first sign-in. */
final class ParticipantRules {
    static final TenantRule ATTRIBUTE_PATTERN = TenantRule.error(
            "attribute-pattern",
            "The pattern of an attribute is a regular expression.",
            "Correct the expression; in YAML, single quotes keep its backslashes.",
            ParticipantRules::attributePattern);

    static final List<TenantRule> ALL = List.of(
            TenantRule.error(
                    "missing-mail",
                    "Mail is configured if reset-mail or self-registration needs it.",
                    "Add participants.mail.",
                    ParticipantRules::missingMail),
            TenantRule.warning(
                    "mail-transport",
                    "Mail is sent encrypted, unless the mail server is the local machine.",
                    "Write security: starttls or security: tls.",
                    ParticipantRules::mailTransport),
            TenantRule.error(
                    "first-sign-in-endpoint",
                    "The endpoint of the source pool uses https, unless its host is the local machine.",
                    "Write https, or leave endpoint out.",
                    ParticipantRules::firstSignInEndpoint),
            ATTRIBUTE_PATTERN,
            TenantRule.error(
                    "example-attribute",
                    "An example participant has all required attributes, and no attribute that participants do not have or whose"
                            + " rules it breaks.",
                    "Add the attribute to participants.attributes, or correct its name or value.",
                    ParticipantRules::exampleAttribute),
            TenantRule.error(
                    "example-group",
                    "The groups of an example participant are groups of the realm.",
                    "Add the group to participants.groups, or correct its name.",
                    ParticipantRules::exampleGroup),
            TenantRule.warning(
                    "examples-in-production",
                    "Production has no example participants.",
                    "Write them in the environments that are for tests.",
                    ParticipantRules::examplesInProduction));

    private ParticipantRules() {}

    private static void missingMail(TenantTree tenant, Reporter reporter) {
        Value participants = tenant.get("participants");
        if (participants.get("mail").isThere()) {
            return;
        }
        Value path = participants.get("first-sign-in").get("path");
        if (path.is("reset-mail")) {
            reporter.report(path.at(), "reset-mail sends a mail, and mail is not configured");
        }
        Value registration = participants.get("self-registration");
        if (registration.is("true")) {
            reporter.report(
                    registration.at(), "self-registration verifies addresses by mail, and mail is not configured");
        }
    }

    private static void mailTransport(TenantTree tenant, Reporter reporter) {
        Value mail = tenant.get("participants").get("mail");
        boolean local = mail.get("host").text().filter(Uris::isLoopback).isPresent();
        if (mail.get("security").is("none") && !local) {
            reporter.report(mail.get("security").at(), "mail and the links in it are sent unencrypted");
        }
    }

    private static void firstSignInEndpoint(TenantTree tenant, Reporter reporter) {
        Value endpoint = tenant.get("participants").get("first-sign-in").get("endpoint");
        endpoint.text()
                .filter(text -> !isSafe(text))
                .ifPresent(text -> reporter.report(endpoint.at(), "'" + Uris.shown(text) + "' is not an https URL"));
    }

    private static boolean isSafe(String text) {
        return text.matches("(?i)https?://.+")
                && Uris.parse(text).filter(uri -> uri.getHost() != null).isPresent()
                && !Uris.isPlainHttpAcrossNetwork(text);
    }

    private static void attributePattern(TenantTree tenant, Reporter reporter) {
        tenant.get("participants").get("attributes").members().stream()
                .map(attribute -> attribute.value().get("pattern"))
                .forEach(pattern -> pattern.text()
                        .filter(text -> compiled(text).isEmpty())
                        .ifPresent(
                                text -> reporter.report(pattern.at(), "'" + text + "' is not a regular expression")));
    }

    private static Optional<Pattern> compiled(String text) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static void exampleAttribute(TenantTree tenant, Reporter reporter) {
        Value attributes = tenant.get("participants").get("attributes");
        for (Value.Member example : tenant.get("participants").get("examples").members()) {
            Value values = example.value().get("attributes");
            values.members().forEach(value -> exampleValue(value, attributes, reporter));
            attributes.members().stream()
                    .filter(attribute -> attribute.value().get("required").is("true"))
                    .filter(attribute -> values.member(attribute.name()).isEmpty())
                    .forEach(attribute -> reporter.report(
                            example.at(), "'" + example.name() + "' lacks the required attribute " + attribute.name()));
        }
    }

    private static void exampleValue(Value.Member value, Value attributes, Reporter reporter) {
        Value rules = attributes.get(value.name());
        if (value.name().startsWith(ParticipantAttribute.CUSTOM)
                && attributes.member(value.name()).isEmpty()) {
            reporter.report(value.at(), "participants have no attribute " + value.name());
        }
        String text = value.value().text().orElse("");
        rules.get("pattern")
                .text()
                .flatMap(ParticipantRules::compiled)
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

    private static void exampleGroup(TenantTree tenant, Reporter reporter) {
        Value participants = tenant.get("participants");
        participants.get("examples").members().stream()
                .flatMap(example -> example.value().get("groups").scalars().stream())
                .filter(group ->
                        participants.get("groups").items().stream().noneMatch(item -> item.is(group.written())))
                .forEach(group -> reporter.report(group.at(), "there is no group '" + group.written() + "'"));
    }

    private static void examplesInProduction(TenantTree tenant, Reporter reporter) {
        Value examples = tenant.get("participants").get("examples");
        tenant.environment()
                .filter(name -> name.startsWith("prod") && !examples.members().isEmpty())
                .ifPresent(name -> reporter.report(
                        examples.at(),
                        "'" + name + "' has " + examples.members().size() + " example participants"));
    }
}
