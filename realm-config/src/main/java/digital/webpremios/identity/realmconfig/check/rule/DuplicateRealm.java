package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import java.util.Optional;
import java.util.function.Function;

/** A realm has one descriptor. */
final class DuplicateRealm implements PortfolioRule {

    private static final Rule RULE =
            Rule.error("duplicate-realm", "A realm has one descriptor.", "Give the tenant a realm of its own.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Portfolio portfolio, Function<Optional<String>, Reporter> reporters) {

        portfolio.byEnvironment().forEach((environment, tenants) -> {
            Claims claims = new Claims();
            tenants.stream()
                    .map(tenant -> tenant.get("realm"))
                    .forEach(claimed -> claimed.text()
                            .ifPresent(text -> claims.claim(text, claimed.at())
                                    .ifPresent(first -> reporters
                                            .apply(environment)
                                            .report(
                                                    claimed.at(),
                                                    "the realm '" + text + "' is claimed at " + first + " too"))));
        });
    }
}
