package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import java.util.Optional;
import java.util.function.Function;

/** A host is one tenant's. */
final class DuplicateHost implements PortfolioRule {

    private static final Rule RULE = Rule.error(
            "duplicate-host",
            "A host is one tenant's.",
            "Give the tenant a host of its own; two tenants on one host would be in one house.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Portfolio portfolio, Function<Optional<String>, Reporter> reporters) {

        portfolio.byEnvironment().forEach((environment, tenants) -> {
            Claims claims = new Claims();
            tenants.stream()
                    .map(tenant -> tenant.get("host"))
                    .forEach(claimed -> claimed.text()
                            .ifPresent(text -> claims.claim(text, claimed.at())
                                    .ifPresent(first -> reporters
                                            .apply(environment)
                                            .report(
                                                    claimed.at(),
                                                    "the host '" + text + "' is claimed at " + first + " too"))));
        });
    }
}
