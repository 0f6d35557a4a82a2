package digital.webpremios.identity.realmconfig.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Lifetime;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Limits;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Rate;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.SecretAge;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads a tenant's policy from the client profiles and policies of a realm: the inverse of {@link ClientPolicies}.
 * Executors that no policy makes are ignored; a caller compares the rendered policy with the stored one to find them.
 */
public final class StoredPolicy {

    private final Map<String, JsonNode> executors = new HashMap<>();
    private final JsonNode policies;
    private final String name;

    private StoredPolicy(Tenancy tenancy, JsonNode profiles, JsonNode policies) {
        this.name = "tenant-" + tenancy.label();
        this.policies = policies;
        for (JsonNode profile : profiles) {
            if (profile.path("name").asText().startsWith(name)) {
                profile.path("executors")
                        .forEach(executor ->
                                executors.put(executor.path("executor").asText(), executor.path("configuration")));
            }
        }
    }

    /**
     * Returns the policy.
     *
     * @param tenancy the tenant, or the shared realm
     * @param profiles the realm's client profiles
     * @param policies the realm's client policies
     */
    public static TenantPolicy read(Tenancy tenancy, JsonNode profiles, JsonNode policies) {
        return new StoredPolicy(tenancy, profiles, policies).policy();
    }

    private TenantPolicy policy() {
        return new TenantPolicy(
                setting("webpremios-tenant-scopes", "allowed-scopes").map(StoredPolicy::texts),
                grants(),
                executor("webpremios-token-lifetime").map(StoredPolicy::lifetime),
                executors.containsKey("confidential-client"),
                setting("secure-client-authenticator", "allowed-client-authenticators")
                        .map(StoredPolicy::texts),
                executors.containsKey("pkce-enforcer"),
                executors.containsKey("webpremios-app-client"),
                setting("webpremios-source-address", "allowed-addresses").map(StoredPolicy::texts),
                limits(),
                executor("secret-rotation").map(StoredPolicy::secretAge),
                setting("webpremios-refresh-token-rotation", "grace-seconds").map(JsonNode::asLong),
                setting("webpremios-token-reuse", "window-seconds").map(JsonNode::asLong),
                executors.containsKey("webpremios-secret-self-service"));
    }

    private Optional<Set<Grant>> grants() {
        return StreamSupport.stream(policies.spliterator(), false)
                .filter(policy -> policy.path("name").asText().equals(name + "-other-grants"))
                .map(policy ->
                        policy.path("conditions").path(0).path("configuration").path("grant_types"))
                .<Set<Grant>>map(types -> texts(types).stream()
                        .flatMap(type -> Grant.parse(type).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Grant.class))))
                .filter(grants -> !grants.isEmpty())
                .findFirst();
    }

    private Limits limits() {
        return new Limits(
                rate("client-requests-per-second", "client-burst"),
                rate("tenant-requests-per-second", "tenant-burst"),
                rate("failed-authentications-per-minute", "failed-authentications-burst"));
    }

    private Optional<Rate> rate(String rate, String burst) {
        JsonNode limits = executors.getOrDefault("webpremios-rate-limit", MissingNode.getInstance());
        return Optional.of(limits.path(rate).asText(""))
                .filter(text -> !text.isEmpty() && !text.equals(TenantPolicy.UNRESTRICTED))
                .map(text -> new Rate(text, limits.path(burst).asInt()));
    }

    private Optional<JsonNode> executor(String id) {
        return Optional.ofNullable(executors.get(id));
    }

    private Optional<JsonNode> setting(String id, String setting) {
        return executor(id).map(configuration -> configuration.path(setting)).filter(value -> !value.isMissingNode());
    }

    private static Lifetime lifetime(JsonNode configuration) {
        return new Lifetime(
                configuration.path("minimum-seconds").asLong(),
                configuration.path("maximum-seconds").asLong());
    }

    private static SecretAge secretAge(JsonNode configuration) {
        return new SecretAge(
                Optional.of(configuration.path("expiration-period").asLong())
                        .filter(seconds -> seconds != SecretExecutors.A_CENTURY),
                configuration.path("rotated-expiration-period").asLong(),
                Optional.of(configuration.path("remaining-rotation-period").asLong())
                        .filter(seconds -> seconds > 0));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
