package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.policy.AllowedScopes;
import digital.webpremios.identity.realmconfig.cognito.json.JsonMembers;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import digital.webpremios.identity.scope.CampaignScope;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The custom scopes of a pool's resource servers. */
final class PoolScopes {

    private static final int LONGEST = 255;

    private final Tenancy tenancy;
    private final Findings findings;
    private final Map<String, String> scopes = new TreeMap<>();
    private final Map<String, JsonValue> servers = new HashMap<>();

    private PoolScopes(Tenancy tenancy, Findings findings) {
        this.tenancy = tenancy;
        this.findings = findings;
    }

    /** Scopes with their descriptions, sorted. */
    static Map<String, String> of(List<JsonValue> servers, String poolId, Tenancy tenancy, Findings findings) {
        PoolScopes scopes = new PoolScopes(tenancy, findings);
        servers.forEach(server -> scopes.add(server, poolId));
        return scopes.scopes;
    }

    private void add(JsonValue server, String poolId) {
        JsonMembers members = server.members();
        String identifier = members.require("Identifier").text();
        JsonValue before = servers.putIfAbsent(identifier, server);
        if (before != null) {
            findings.error(
                    "scope/duplicate",
                    "resource server " + identifier,
                    server.position(),
                    "it is in " + before.position() + " already",
                    "leave one of the files out");
            return;
        }
        members.text("UserPoolId").filter(id -> !id.equals(poolId)).ifPresent(id -> {
            throw server.problem("the resource server is of the pool " + id + ", the other files are of " + poolId);
        });
        members.ignore("Name");
        members.items("Scopes").forEach(scope -> add(identifier, scope));
        Remark.of(members, "scope", "resource server " + identifier, Map.of(), findings);
    }

    private void add(String identifier, JsonValue scope) {
        JsonMembers members = scope.members();
        String name = identifier + "/" + members.require("ScopeName").text();
        String description =
                members.take("ScopeDescription").flatMap(OneLine::of).orElse(name);
        if (name.startsWith(CampaignScope.PREFIX) && !name.equals(CampaignScope.PREFIX + tenancy.label())) {
            findings.warning(
                    "scope/of-another-tenant",
                    name,
                    scope.position(),
                    "it is of another tenant than " + tenancy.label()
                            + "; a tenant's realm never has it, it is left out",
                    "clients that need it get a client in the shared realm");
        } else if (name.length() > LONGEST) {
            findings.error(
                    "scope/name",
                    name,
                    scope.position(),
                    "Keycloak keeps " + LONGEST + " characters of a scope's name, and this one has " + name.length(),
                    "give the resource server a shorter identifier on Cognito first, or leave the scope out of the file");
        } else if (AllowedScopes.firstThatIsNoCustomScope(List.of(name)).isPresent()) {
            findings.error(
                    "scope/name",
                    name,
                    scope.position(),
                    "no scope can have this name (RFC 6749, section 3.3)",
                    "rename it on Cognito first");
        } else if (scopes.putIfAbsent(name, description) != null) {
            findings.error(
                    "scope/duplicate",
                    name,
                    scope.position(),
                    "the scope is there twice",
                    "leave one of the files out");
        }
    }
}
