package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import java.util.Set;

/** The pack's pages speak the language. */
final class UnknownLocale implements TenantRule {

    private static final Rule RULE = Rule.error(
            "unknown-locale", "A locale is one that the pack's pages speak: en, es, pt-BR.", "Take it away.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        tenant.get("locales").scalars().stream()
                .filter(locale -> !SPOKEN.contains(locale.value()))
                .forEach(locale -> reporter.report(locale.at(), "the pages do not speak '" + locale.value() + "'"));
    }

    private static final Set<String> SPOKEN = Set.of("en", "es", "pt-BR");
}
