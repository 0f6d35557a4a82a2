package digital.webpremios.identity.realmconfig.cognito.pool;

import digital.webpremios.identity.policy.AllowedScopes;
import digital.webpremios.identity.realmconfig.cognito.output.PlainText;
import digital.webpremios.identity.realmconfig.cognito.output.Remark;
import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import digital.webpremios.identity.scope.CampaignScope;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the custom scopes of a pool's resource servers. */
public final class PoolScopes {

    private static final int LONGEST = 255;

    private final Tenancy tenancy;
    private final Findings findings;
    private final Map<String, String> scopes = new TreeMap<>();
    private final Map<String, Value> servers = new HashMap<>();

    private PoolScopes(Tenancy tenancy, Findings findings) {
        this.tenancy = tenancy;
        this.findings = findings;
    }

    /** Returns the scopes with their descriptions, sorted. */
    public static Map<String, String> of(List<Value> servers, String poolId, Tenancy tenancy, Findings findings) {
        PoolScopes scopes = new PoolScopes(tenancy, findings);
        servers.forEach(server -> scopes.add(server, poolId));
        return scopes.scopes;
    }

    private void add(Value server, String poolId) {
        Members members = Members.of(server);
        String identifier = members.require("Identifier").asText();
        Value before = servers.putIfAbsent(identifier, server);
        if (before != null) {
            findings.error(
                    "scope/duplicate",
                    "resource server " + identifier,
                    server.at(),
                    "it is in " + before.at() + " already",
                    "leave one of the files out");
            return;
        }
        members.text("UserPoolId").filter(id -> !id.equals(poolId)).ifPresent(id -> {
            throw server.problem(
                    "the resource server belongs to the pool " + id + ", the other files belong to " + poolId);
        });
        members.ignore("Name");
        members.items("Scopes").forEach(scope -> add(identifier, scope));
        Remark.of(members, "scope", "resource server " + identifier, Map.of(), findings);
    }

    private void add(String identifier, Value scope) {
        Members members = Members.of(scope);
        String name = identifier + "/" + members.require("ScopeName").asText();
        String description =
                members.take("ScopeDescription").flatMap(PlainText::of).orElse(name);
        if (name.startsWith(CampaignScope.PREFIX) && !name.equals(CampaignScope.PREFIX + tenancy.label())) {
            findings.warning(
                    "scope/of-another-tenant",
                    name,
                    scope.at(),
                    "it belongs to another tenant than " + tenancy.label()
                            + "; a tenant's realm never has it, it is left out",
                    "give the clients that need it a client in the shared realm");
        } else if (name.length() > LONGEST) {
            findings.error(
                    "scope/name",
                    name,
                    scope.at(),
                    "Keycloak keeps " + LONGEST + " characters of a scope's name, and this one has " + name.length(),
                    "give the resource server a shorter identifier on Cognito first, or leave the scope out of the file");
        } else if (AllowedScopes.firstThatIsNoCustomScope(List.of(name)).isPresent()) {
            findings.error(
                    "scope/name",
                    name,
                    scope.at(),
                    "no scope can have this name (RFC 6749, section 3.3)",
                    "rename it on Cognito first");
        } else if (scopes.putIfAbsent(name, description) != null) {
            findings.error(
                    "scope/duplicate", name, scope.at(), "the scope is there twice", "leave one of the files out");
        }
    }
}
