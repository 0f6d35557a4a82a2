package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns of attributes are regular expressions. */
final class AttributePattern implements TenantRule {

    private static final Rule RULE = Rule.error(
            "attribute-pattern",
            "An attribute's pattern is a regular expression.",
            "Correct the expression; in YAML, single quotes keep its backslashes.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        tenant.get("participants").get("attributes").members().stream()
                .map(attribute -> attribute.value().get("pattern"))
                .forEach(pattern -> pattern.text()
                        .filter(text -> compiled(text).isEmpty())
                        .ifPresent(text -> reporter.report(pattern.at(), "'" + text + "' is no regular expression")));
    }

    static Optional<Pattern> compiled(String text) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
