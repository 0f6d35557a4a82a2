package digital.webpremios.identity.realmconfig.portfolio;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Overlay;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Finds tenants whose policy differs from that of their profile by accident. A member of the policy that only few
 * tenants of a profile write themselves is an outlier. A member that many write is meant to differ, and so is one of a
 * profile with a name of its own.
 */
public final class Outliers {

    private static final String POLICY = "policy";
    private static final String ENVIRONMENTS = "environments";

    /** The number of tenants from which on a profile has a usual policy. */
    private static final int COMPARABLE = 10;

    /** A member is an outlier if one tenant of a profile writes it, or up to one in this many. */
    private static final int ONE_IN = 50;

    private static final int EXCERPT = 60;

    private Outliers() {}

    /** A profile of a portfolio. */
    private record Profile(String file, String name) {

        static Profile of(PortfolioTenant tenant) {
            return new Profile(tenant.base().at().file(), tenant.profile());
        }
    }

    /**
     * A member of the policy that a tenant writes.
     *
     * @param name the names from the tenant to the member
     * @param own its value
     * @param usual the profile's value
     */
    private record Difference(String name, Value own, Value usual) {

        String message(String profile, int differing, int all) {
            String ours = shown(own);
            String theirs = shown(usual);
            return name + " is " + ours
                    + (ours.equals(theirs)
                            ? " in the profile '" + profile + "' too, and stays so when the profile changes"
                            : ", and " + theirs + " in the profile '" + profile + "'")
                    + "; " + differing + " of its " + all + " tenants " + (differing == 1 ? "writes" : "write") + " it";
        }

        private static String shown(Value value) {
            if (!value.isThere()) {
                return "not written";
            }
            String text = value instanceof Value.Sequence
                    ? value.scalars().stream().map(Value.Scalar::written).collect(Collectors.joining(", ", "[", "]"))
                    : value.text().orElse("a mapping");
            return "'" + (text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…") + "'";
        }
    }

    /** Reports every outlier, at its value. */
    public static void find(Collection<PortfolioTenant> tenants, BiConsumer<Location, String> findings) {
        tenants.stream()
                .filter(tenant -> !tenant.profile().isEmpty())
                .collect(groupingBy(Profile::of, LinkedHashMap::new, toList()))
                .forEach((profile, its) -> {
                    if (its.size() >= COMPARABLE) {
                        find(profile.name(), its, findings);
                    }
                });
    }

    private static void find(String profile, List<PortfolioTenant> tenants, BiConsumer<Location, String> findings) {
        Map<String, List<Difference>> byName = new TreeMap<>();
        for (PortfolioTenant tenant : tenants) {
            for (Difference difference : differences(tenant)) {
                byName.computeIfAbsent(difference.name(), name -> new ArrayList<>())
                        .add(difference);
            }
        }
        int few = Math.max(1, tenants.size() / ONE_IN);
        for (List<Difference> same : byName.values()) {
            if (same.size() <= few) {
                same.forEach(outlier ->
                        findings.accept(outlier.own().at(), outlier.message(profile, same.size(), tenants.size())));
            }
        }
    }

    private static List<Difference> differences(PortfolioTenant tenant) {
        List<Difference> differences = new ArrayList<>();
        Value usual = tenant.base().get(POLICY);
        collect(POLICY, tenant.own().get(POLICY), usual, differences);
        for (Value.Member environment : tenant.own().get(ENVIRONMENTS).members()) {
            Value there =
                    tenant.base().get(ENVIRONMENTS).get(environment.name()).get(POLICY);
            collect(
                    ENVIRONMENTS + "." + environment.name() + "." + POLICY,
                    environment.value().get(POLICY),
                    there.isThere() ? Overlay.merged(usual, there) : usual,
                    differences);
        }
        return differences;
    }

    /** Collects the values below a value. A list is one value, as it is replaced as a whole. */
    private static void collect(String name, Value own, Value usual, List<Difference> differences) {
        if (!own.members().isEmpty()) {
            own.members()
                    .forEach(member ->
                            collect(name + "." + member.name(), member.value(), usual.get(member.name()), differences));
        } else if (own.isThere()) {
            differences.add(new Difference(name, own, usual));
        }
    }
}
