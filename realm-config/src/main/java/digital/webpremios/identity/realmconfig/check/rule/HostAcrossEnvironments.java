package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A host is of one environment. */
final class HostAcrossEnvironments implements PortfolioRule {

    private static final Rule RULE = Rule.error(
            "host-across-environments",
            "A host is of one environment: the partners of one must not reach another's.",
            "Give the tenant a host of its own in each environment.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Portfolio portfolio, Function<Optional<String>, Reporter> reporters) {

        Map<String, Tenant> first = new HashMap<>();
        for (Tenant tenant : portfolio.tenants()) {
            Element host = tenant.get("host");
            if (tenant.environment().isEmpty() || host.text().isEmpty()) {
                continue;
            }
            String claimed = host.text().get();
            Tenant before = first.putIfAbsent(claimed, tenant);
            if (before != null && !before.environment().equals(tenant.environment())) {
                reporters
                        .apply(Optional.empty())
                        .report(
                                host.at(),
                                "the host '" + claimed + "' of '"
                                        + tenant.environment().get() + "' is one of '"
                                        + before.environment().orElse("") + "' too, at "
                                        + before.get("host").at());
            }
        }
    }
}
