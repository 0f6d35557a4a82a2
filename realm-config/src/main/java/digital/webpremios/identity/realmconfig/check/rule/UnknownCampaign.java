package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The campaigns of a client have descriptors. */
final class UnknownCampaign implements PortfolioRule {

    private static final Rule RULE = Rule.warning(
            "unknown-campaign",
            "The campaigns of a client of a shared realm are tenants that have a descriptor.",
            "Write the id of a tenant, or check its descriptor along with this one.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Portfolio portfolio, Function<Optional<String>, Reporter> reporters) {

        portfolio.byEnvironment().forEach((environment, tenants) -> {
            Set<String> known = tenants.stream()
                    .filter(tenant -> !tenant.isShared())
                    .flatMap(tenant -> tenant.get("tenant-id").text().stream())
                    .collect(Collectors.toSet());
            if (!known.isEmpty()) {
                tenants.stream()
                        .flatMap(tenant -> tenant.clients().stream())
                        .flatMap(client -> client.list("campaigns").stream())
                        .filter(campaign -> !known.contains(campaign.value()))
                        .forEach(campaign -> reporters
                                .apply(environment)
                                .report(campaign.at(), "no descriptor has the tenant id " + campaign.value()));
            }
        });
    }
}
