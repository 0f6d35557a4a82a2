package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.realmconfig.finding.Reporter;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Rules about what no two tenants may share, and about the tenants that a shared realm names. */
final class UniquenessRules {
    static final List<PortfolioRule> ALL = List.of(
            PortfolioRule.error(
                    "duplicate-realm",
                    "No two descriptors have the same realm.",
                    "Give the tenant its own realm.",
                    once("realm", "the realm", any -> true)),
            PortfolioRule.error(
                    "duplicate-host",
                    "No two tenants use the same host.",
                    "Give the tenant its own host.",
                    once("host", "the host", any -> true)),
            PortfolioRule.error(
                    "duplicate-tenant-id",
                    "A tenant has one realm of its own; it may additionally be served by a shared realm.",
                    "Write the tenant's own id, or make the realm 'shared'.",
                    once("tenant-id", "the tenant id", tenant -> !tenant.isShared())),
            PortfolioRule.error(
                    "file-collision",
                    "The names of realms differ in more than upper and lower case, because each is the name of a file.",
                    "Rename the realm.",
                    PortfolioRule.ofEnvironments(UniquenessRules::fileCollision)),
            PortfolioRule.error(
                    "host-across-environments",
                    "No host is used in two environments: a partner of one environment must not reach another.",
                    "Give the tenant a separate host in each environment.",
                    UniquenessRules::hostAcrossEnvironments),
            PortfolioRule.warning(
                    "unknown-campaign",
                    "The campaigns of a client of a shared realm are tenants that have a descriptor.",
                    "Write the id of a tenant, or check its descriptor together with this one.",
                    PortfolioRule.ofEnvironments(UniquenessRules::unknownCampaign)));

    private UniquenessRules() {}

    /** Returns a check that no two tenants have the same value of a member. */
    private static PortfolioRule.Check once(String member, String noun, Predicate<TenantTree> concerned) {
        return PortfolioRule.ofEnvironments((tenants, reporter) -> {
            FirstUses first = new FirstUses();
            tenants.stream()
                    .filter(concerned)
                    .forEach(tenant -> tenant.get(member)
                            .text()
                            .ifPresent(text -> first.other(text, tenant, tenant.get(member))
                                    .ifPresent(at -> reporter.report(
                                            first.placeOf(tenant, tenant.get(member)),
                                            noun + " '" + text + "' is also used at " + at))));
        });
    }

    private static void fileCollision(List<TenantTree> tenants, Reporter reporter) {
        Map<String, Value> first = new HashMap<>();
        for (TenantTree tenant : tenants) {
            Value realm = tenant.get("realm");
            String name = realm.text().orElse("");
            Value before = first.putIfAbsent(name.toLowerCase(Locale.ROOT), realm);
            if (before != null && !before.is(name)) {
                reporter.report(
                        realm.at(),
                        "on some file systems the realm file '" + name + ".json' is also that of the realm at "
                                + before.at());
            }
        }
    }

    private static void hostAcrossEnvironments(Portfolio portfolio, Function<Optional<String>, Reporter> reporters) {
        Map<String, TenantTree> first = new HashMap<>();
        for (TenantTree tenant : portfolio.tenants()) {
            Value host = tenant.get("host");
            if (tenant.environment().isEmpty() || host.text().isEmpty()) {
                continue;
            }
            String name = host.text().get();
            TenantTree before = first.putIfAbsent(name, tenant);
            if (before != null && !before.environment().equals(tenant.environment())) {
                reporters
                        .apply(Optional.empty())
                        .report(
                                host.at(),
                                "the host '" + name + "' of '"
                                        + tenant.environment().get() + "' is also used in '"
                                        + before.environment().orElse("") + "', at "
                                        + before.get("host").at());
            }
        }
    }

    private static void unknownCampaign(List<TenantTree> tenants, Reporter reporter) {
        Set<String> known = tenants.stream()
                .filter(tenant -> !tenant.isShared())
                .flatMap(tenant -> tenant.get("tenant-id").text().stream())
                .collect(Collectors.toSet());
        if (known.isEmpty()) {
            return;
        }
        tenants.stream()
                .flatMap(tenant -> tenant.clients().stream())
                .flatMap(client -> client.list("campaigns").stream())
                .filter(campaign -> !known.contains(campaign.written()))
                .forEach(campaign ->
                        reporter.report(campaign.at(), "no descriptor has the tenant id " + campaign.written()));
    }
}
