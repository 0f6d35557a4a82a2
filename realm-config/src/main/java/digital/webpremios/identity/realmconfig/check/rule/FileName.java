package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import java.nio.file.Path;

/** A descriptor's file has its realm's name. */
final class FileName implements TenantRule {

    private static final Rule RULE =
            Rule.warning("file-name", "A descriptor is called as its realm: REALM.yaml.", "Rename the file.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        Element realm = tenant.get("realm");
        String name = Path.of(tenant.file()).getFileName().toString();
        realm.text()
                .filter(text -> text.matches("[A-Za-z0-9_-]+"))
                .filter(text -> !name.equals(text + ".yaml") && !name.equals(text + ".yml"))
                .ifPresent(text -> reporter.report(realm.at(), "the realm '" + text + "' is in a file named " + name));
    }
}
