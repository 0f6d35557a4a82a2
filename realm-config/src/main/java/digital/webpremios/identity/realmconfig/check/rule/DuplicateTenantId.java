package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import java.util.Optional;
import java.util.function.Function;

/** A tenant has one realm; a shared realm serves it beside. */
final class DuplicateTenantId implements PortfolioRule {

    private static final Rule RULE = Rule.error(
            "duplicate-tenant-id",
            "A tenant has one realm; a shared realm serves it beside.",
            "Write the tenant's own id, or make the realm 'shared'.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Portfolio portfolio, Function<Optional<String>, Reporter> reporters) {

        portfolio.byEnvironment().forEach((environment, tenants) -> {
            Claims claims = new Claims();
            tenants.stream()
                    .filter(tenant -> !tenant.isShared())
                    .map(tenant -> tenant.get("tenant-id"))
                    .forEach(claimed -> claimed.text()
                            .ifPresent(text -> claims.claim(text, claimed.at())
                                    .ifPresent(first -> reporters
                                            .apply(environment)
                                            .report(
                                                    claimed.at(),
                                                    "the tenant id '" + text + "' is claimed at " + first + " too"))));
        });
    }
}
