package digital.webpremios.identity.realmconfig.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The members {@code clientProfiles} and {@code clientPolicies} of a realm, made from a tenant's policy: one profile with
 * all executors for the tenant's clients, and, where grants are restricted, one that rejects every other grant.
 */
final class ClientPolicies {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ClientPolicies() {}

    static ObjectNode of(TenantFile tenant) {
        String name = "tenant-" + tenant.tenancy().label();
        String origin = " Made by realm-config from " + tenant.file().getFileName() + ": change it there.";
        List<Map<String, ?>> profiles = new ArrayList<>();
        List<Map<String, ?>> policies = new ArrayList<>();
        List<Executor> executors = Executors.of(tenant.policy());
        if (!executors.isEmpty()) {
            profiles.add(profile(name, "What the tenant's clients may do." + origin, executors));
            policies.add(policy(name, "The tenant's clients." + origin, "DEFAULT", List.of(condition(tenant))));
        }
        tenant.policy().grants().ifPresent(grants -> {
            String other = name + "-other-grants";
            profiles.add(
                    profile(other, "Rejects the request." + origin, List.of(new Executor("reject-request", Map.of()))));
            policies.add(policy(
                    other,
                    "Requests of the tenant's clients for a grant that the tenant does not allow." + origin,
                    // with DEFAULT, events that have no grant, such as the saving of a client, would be rejected too
                    "STRICT",
                    List.of(otherThan(grants), condition(tenant))));
        });
        ObjectNode members = JSON.createObjectNode();
        members.set("clientPolicies", JSON.valueToTree(Map.of("policies", policies)));
        members.set("clientProfiles", JSON.valueToTree(Map.of("profiles", profiles)));
        return members;
    }

    private static Executor condition(TenantFile tenant) {
        String named = tenant.tenancy() instanceof Tenancy.Single single ? single.label() : "any";
        return new Executor("webpremios-tenant", Map.of("tenants", List.of(named)));
    }

    private static Executor otherThan(Set<Grant> grants) {
        return new Executor(
                "grant-type",
                Map.of("grant_types", grants.stream().map(Grant::value).toList(), "is-negative-logic", true));
    }

    private static Map<String, ?> profile(String name, String description, List<Executor> executors) {
        return Map.of("name", name, "description", description, "executors", json("executor", executors));
    }

    private static Map<String, ?> policy(String name, String description, String mode, List<Executor> conditions) {
        return Map.of(
                "name",
                name,
                "description",
                description,
                "enabled",
                true,
                "mode",
                mode,
                "conditions",
                json("condition", conditions),
                "profiles",
                List.of(name));
    }

    private static List<Map<String, ?>> json(String kind, List<Executor> all) {
        return all.stream()
                .<Map<String, ?>>map(one -> new TreeMap<>(Map.of(kind, one.id(), "configuration", one.configuration())))
                .toList();
    }
}
