package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Realm files differ on every file system. */
final class FileCollision implements PortfolioRule {

    private static final Rule RULE = Rule.error(
            "file-collision",
            "The names of realms differ by more than capitals: each is a file's name.",
            "Name the realm otherwise.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Portfolio portfolio, Function<Optional<String>, Reporter> reporters) {

        portfolio.byEnvironment().forEach((environment, tenants) -> {
            Map<String, Element> first = new HashMap<>();
            for (Tenant tenant : tenants) {
                Element realm = tenant.get("realm");
                String name = realm.text().orElse("");
                Element before = first.putIfAbsent(name.toLowerCase(Locale.ROOT), realm);
                if (before != null && !before.is(name)) {
                    reporters
                            .apply(environment)
                            .report(
                                    realm.at(),
                                    "the realm file '" + name + ".json' is on some file systems that of the realm at "
                                            + before.at());
                }
            }
        });
    }
}
