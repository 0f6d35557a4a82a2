package digital.webpremios.identity.realmconfig.portfolio;

import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Overlay;
import digital.webpremios.identity.realmconfig.source.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * A portfolio: profiles with members of a descriptor, and the tenants with the members in which each differs from its
 * profile. The tenants are a mapping by realm, or the name of a CSV file beside the portfolio ({@link TenantList}).
 */
public final class PortfolioFile {

    private static final String PROFILES = "profiles";
    private static final String TENANTS = "tenants";
    private static final String PROFILE = "profile";
    private static final String REALM = "realm";

    private final Path path;
    private final Value root;
    private final BiConsumer<Location, String> problems;
    private final Map<String, Value> profiles = new HashMap<>();

    private PortfolioFile(Path path, Value root, BiConsumer<Location, String> problems) {
        this.path = path;
        this.root = root;
        this.problems = problems;
    }

    /** Returns whether a file is a portfolio and no descriptor: a descriptor has no tenants. */
    public static boolean is(Value root) {
        return root.get(TENANTS).isThere() || root.get(PROFILES).isThere();
    }

    /**
     * Returns the tenants of a portfolio, in their order.
     *
     * @param problems receives what is wrong with the portfolio; a tenant with a problem is returned as far as it can
     *     be read
     * @throws IllegalArgumentException naming the CSV file, if it cannot be read
     */
    public static List<PortfolioTenant> tenants(Path path, Value root, BiConsumer<Location, String> problems) {
        return new PortfolioFile(path, root, problems).tenants();
    }

    private List<PortfolioTenant> tenants() {
        for (Value.Member member : root.members()) {
            if (!Set.of(PROFILES, TENANTS).contains(member.name())) {
                problems.accept(member.at(), "the member is unknown; a portfolio has 'profiles' and 'tenants'");
            }
        }
        for (Value.Member profile : root.get(PROFILES).members()) {
            refuseRealm(profile.value(), "a profile has no realm");
            profile(profile.name(), profile.at(), new LinkedHashSet<>());
        }
        Value tenants = root.get(TENANTS);
        List<PortfolioTenant> read = new ArrayList<>();
        if (tenants instanceof Value.Mapping) {
            for (Value.Member tenant : tenants.members()) {
                refuseRealm(tenant.value(), "the realm is the name of the tenant, '" + tenant.name() + "'");
                read.add(tenant(tenant.name(), tenant.at(), tenant.value()));
            }
        } else if (tenants.text().isPresent()) {
            TenantList.read(listed(tenants), problems)
                    .forEach(tenant -> read.add(tenant(tenant.get(REALM).text().orElse(""), tenant.at(), tenant)));
        } else {
            problems.accept(
                    tenants.at(), "'tenants' is missing; expected a mapping by realm, or the name of a CSV file");
        }
        return read;
    }

    private void refuseRealm(Value members, String problem) {
        members.member(REALM).ifPresent(realm -> problems.accept(realm.at(), problem + "; leave 'realm' out"));
    }

    /** Returns the CSV file, which must lie in the directory of the portfolio or below it. */
    private Path listed(Value tenants) {
        String name = tenants.text().orElse("");
        Path named = Path.of(name).normalize();
        if (named.isAbsolute() || named.startsWith("..")) {
            throw tenants.problem(
                    "the list '" + name + "' is outside of the portfolio's directory; put it beside the portfolio");
        }
        return path.resolveSibling(named);
    }

    private PortfolioTenant tenant(String realm, Location at, Value written) {
        Value own = new Value.Mapping(
                written.members().stream()
                        .filter(member -> !Set.of(PROFILE, REALM).contains(member.name()))
                        .toList(),
                at,
                "");
        String name = written.get(PROFILE)
                .text()
                .orElseGet(() ->
                        profiles.size() == 1 ? profiles.keySet().iterator().next() : "");
        Optional<Value> profile = Optional.ofNullable(profiles.get(name));
        if (profile.isEmpty()) {
            problems.accept(
                    written.get(PROFILE).isThere() ? written.get(PROFILE).at() : at,
                    name.isEmpty()
                            ? "the tenant has no profile; " + known()
                            : "unknown profile '" + name + "'; " + known());
        }
        Value merged = at(at, profile.map(base -> Overlay.merged(base, own)).orElse(own));
        return new PortfolioTenant(
                realm,
                profile.isPresent() ? name : "",
                at,
                profile.orElseGet(() -> new Value.Missing(at, "")),
                own,
                withRealm(realm, written, at, merged));
    }

    /** Returns the mapping with another place: findings about missing members belong to the tenant, not the profile. */
    private static Value at(Location at, Value mapping) {
        return new Value.Mapping(mapping.members(), at, "");
    }

    private static Value withRealm(String realm, Value written, Location at, Value merged) {
        Location place = written.get(REALM).isThere() ? written.get(REALM).at() : at;
        Value name = new Value.Scalar(realm, Value.Scalar.Type.TEXT, place, REALM);
        return Overlay.merged(merged, new Value.Mapping(List.of(new Value.Member(REALM, place, name)), at, ""));
    }

    /** Resolves a profile and those on which it builds. */
    private Value profile(String name, Location at, Set<String> open) {
        Value known = profiles.get(name);
        if (known != null) {
            return known;
        }
        Value written = root.get(PROFILES).get(name);
        Value own = Overlay.without(written, PROFILE);
        Optional<String> base = written.get(PROFILE).text();
        if (!open.add(name)) {
            problems.accept(at, "the profile '" + name + "' builds on itself");
            return own;
        }
        Value resolved = own;
        if (base.isPresent()) {
            if (root.get(PROFILES).get(base.get()).isThere()) {
                resolved = Overlay.merged(profile(base.get(), at, open), own);
            } else {
                problems.accept(written.get(PROFILE).at(), "unknown profile '" + base.get() + "'");
            }
        }
        profiles.put(name, resolved);
        return resolved;
    }

    private String known() {
        return root.get(PROFILES).members().isEmpty()
                ? "the portfolio has no profiles"
                : "expected one of: "
                        + root.get(PROFILES).members().stream()
                                .map(Value.Member::name)
                                .sorted()
                                .collect(Collectors.joining(", "));
    }
}
