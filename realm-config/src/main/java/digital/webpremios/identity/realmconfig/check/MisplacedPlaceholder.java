package digital.webpremios.identity.realmconfig.check;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Member;
import digital.webpremios.identity.realmconfig.placeholder.UrlPlaceholder;

/**
 * Finds placeholders where none is filled. It looks at the file as it is written, at every name and text of every environment:
 * the schema has no form for what is wrong with a text.
 */
final class MisplacedPlaceholder {

    static final Rule RULE = Rule.error(
            "placeholder",
            "No name and no text has ${ in it, but url: a placeholder elsewhere could publish a secret of the server.",
            "Write the text without ${. Only url may be " + UrlPlaceholder.WRITTEN
                    + "; a secret is named by env:NAME, file:NAME or vault:KEY.");

    private static final String PLACEHOLDER = "${";

    private final Reporter reporter;

    private MisplacedPlaceholder(Reporter reporter) {
        this.reporter = reporter;
    }

    static void check(Element root, Reporter reporter) {
        MisplacedPlaceholder rule = new MisplacedPlaceholder(reporter);
        rule.tenant("", root);
    }

    private void tenant(String path, Element tenant) {
        if (tenant.members().isEmpty()) {
            value(path, tenant);
        }
        for (Member member : tenant.members()) {
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

    private void value(String path, Element value) {
        value.text()
                .filter(text -> text.contains(PLACEHOLDER))
                .ifPresent(text -> reporter.report(
                        value.at(), (path.isEmpty() ? "the file" : path) + " has '" + PLACEHOLDER + "' in it"));
        value.items().forEach(item -> value(path, item));
        value.members().forEach(member -> value(name(path, member), member.value()));
    }

    /** The path of a member, whose name is looked at on the way. */
    private String name(String path, Member member) {
        String below = path.isEmpty() ? member.name() : path + "." + member.name();
        if (member.name().contains(PLACEHOLDER)) {
            reporter.report(member.at(), "the name " + below + " has '" + PLACEHOLDER + "' in it");
        }
        return below;
    }
}
