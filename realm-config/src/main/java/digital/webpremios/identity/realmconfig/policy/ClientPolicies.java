package digital.webpremios.identity.realmconfig.policy;

import digital.webpremios.identity.tenant.Tenancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the members {@code clientProfiles} and {@code clientPolicies} of a realm from a tenant's policy. Each policy
 * has one condition, because Keycloak creates a policy's executors for an event only if all of its conditions hold.
 */
public final class ClientPolicies {

    /** The condition that a client is saved, by any means. It abstains on every other event. */
    private static final Executor CLIENT_CHANGES = new Executor(
            "client-updater-context", Map.of("update-client-source", List.of(), "is-negative-logic", true));

    private final Tenancy tenancy;
    private final List<Map<String, ?>> profiles = new ArrayList<>();
    private final List<Map<String, ?>> policies = new ArrayList<>();

    private ClientPolicies(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** Returns both members. */
    public static Map<String, ?> of(Tenancy tenancy, TenantPolicy policy) {
        ClientPolicies made = new ClientPolicies(tenancy);
        made.add("", "What the tenant's clients may do.", condition(tenancy), Executors.ofTokens(policy));
        made.add("-client-changes", "How clients are saved.", CLIENT_CHANGES, Executors.ofClientChanges(policy));
        policy.grants()
                .ifPresent(grants -> made.add(
                        "-other-grants",
                        "Grants that the tenant does not allow.",
                        otherThan(grants),
                        List.of(new Executor("reject-request", Map.of()))));
        return made.members();
    }

    private void add(String suffix, String description, Executor condition, List<Executor> executors) {
        if (executors.isEmpty()) {
            return;
        }
        String name = "tenant-" + tenancy.label() + suffix;
        String origin = description + " Made by realm-config.";
        profiles.add(Map.of("name", name, "description", origin, "executors", json("executor", executors)));
        policies.add(Map.of(
                "name",
                name,
                "description",
                origin,
                "enabled",
                true,
                "mode",
                "DEFAULT",
                "conditions",
                json("condition", List.of(condition)),
                "profiles",
                List.of(name)));
    }

    private Map<String, ?> members() {
        return Map.of("clientPolicies", Map.of("policies", policies), "clientProfiles", Map.of("profiles", profiles));
    }

    private static Executor condition(Tenancy tenancy) {
        String named = tenancy instanceof Tenancy.Single single ? single.label() : "any";
        return new Executor("webpremios-tenant", Map.of("tenants", List.of(named)));
    }

    private static Executor otherThan(Set<Grant> grants) {
        return new Executor(
                "grant-type",
                Map.of("grant_types", grants.stream().map(Grant::value).toList(), "is-negative-logic", true));
    }

    private static List<Map<String, ?>> json(String kind, List<Executor> all) {
        return all.stream()
                .<Map<String, ?>>map(one -> new TreeMap<>(Map.of(kind, one.id(), "configuration", one.configuration())))
                .toList();
    }
}
