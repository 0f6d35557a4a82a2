package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.realmconfig.finding.Reporter;
import digital.webpremios.identity.realmconfig.finding.Rule;
import digital.webpremios.identity.realmconfig.placeholder.UrlPlaceholder;
import digital.webpremios.identity.realmconfig.source.Value;

/**
 * The rule that only {@code url} may contain a placeholder. Keycloak's import replaces <code>${NAME}</code> anywhere,
 * so another placeholder in a descriptor could publish a secret of the server. The rule checks the file as written,
 * with every name and text of every environment.
 */
public final class PlaceholderRule {

    /** The rule. */
    public static final Rule RULE = Rule.error(
            "placeholder",
            "No name and no text but url contains ${: a placeholder elsewhere could publish a secret of the server.",
            "Write the text without ${. Only url may be " + UrlPlaceholder.WRITTEN
                    + "; a secret is named by env:NAME, file:NAME or vault:KEY.");

    private static final String PLACEHOLDER = "${";

    private final Reporter reporter;

    private PlaceholderRule(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Reports every placeholder that is not allowed. */
    public static void check(Value root, Reporter reporter) {
        PlaceholderRule rule = new PlaceholderRule(reporter);
        rule.tenant("", root);
    }

    private void tenant(String path, Value tenant) {
        if (tenant.members().isEmpty()) {
            value(path, tenant);
        }
        for (Value.Member member : tenant.members()) {
            String below = name(path, member);
            if (path.isEmpty() && member.name().equals("environments")) {
                member.value().members().forEach(environment -> tenant(name(below, environment), environment.value()));
                if (member.value().members().isEmpty()) {
                    value(below, member.value());
                }
            } else if (!member.name().equals("url") || member.value().text().isEmpty()) {
                value(below, member.value());
            }
        }
    }

    private void value(String path, Value value) {
        value.text()
                .filter(text -> text.contains(PLACEHOLDER))
                .ifPresent(text -> reporter.report(
                        value.at(), (path.isEmpty() ? "the file" : path) + " contains '" + PLACEHOLDER + "'"));
        value.items().forEach(item -> value(path, item));
        value.members().forEach(member -> value(name(path, member), member.value()));
    }

    /** Returns the path of a member, and checks its name. */
    private String name(String path, Value.Member member) {
        String below = path.isEmpty() ? member.name() : path + "." + member.name();
        if (member.name().contains(PLACEHOLDER)) {
            reporter.report(member.at(), "the name " + below + " contains '" + PLACEHOLDER + "'");
        }
        return below;
    }
}
