package digital.webpremios.identity.realmconfig.cognito.client;

import digital.webpremios.identity.realmconfig.descriptor.StandardScopes;
import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.source.Value;
import digital.webpremios.identity.scope.CampaignScope;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Chooses the scopes of an app client that are imported: those of the pool's resource servers and, for sign-in, the
 * standard ones. A campaign scope of another tenant is never imported.
 *
 * @param tenancy the tenant that the pool belongs to
 * @param custom the custom scopes of the new realm
 */
public record PoolClientScopes(Tenancy tenancy, Set<String> custom, Findings findings) {

    List<String> of(PoolClient client) {
        List<String> scopes = new ArrayList<>();
        for (Value scope : client.scopes()) {
            if (comesOver(client, scope) && !scopes.contains(scope.asText())) {
                scopes.add(scope.asText());
            }
        }
        if (scopes.isEmpty()) {
            findings.warning(
                    "client/no-scope",
                    client.subject(),
                    client.at(),
                    "none of its scopes is imported, so it gets no token",
                    "read the findings of its scopes, or remove it from the descriptor");
        }
        return scopes;
    }

    private boolean comesOver(PoolClient client, Value scope) {
        String name = scope.asText();
        if (StandardScopes.contains(name)) {
            return client.signsIn()
                    || refused(
                            client,
                            scope,
                            "client/scope-of-sign-in",
                            name
                                    + " is a scope for sign-in, and no participant signs in with the client; the scope is left out",
                            "nothing: Cognito does not grant it to the client either");
        }
        if (name.startsWith(CampaignScope.PREFIX) && !name.equals(CampaignScope.PREFIX + tenancy.label())) {
            return refused(
                    client,
                    scope,
                    "client/scope-of-another-tenant",
                    name + " belongs to another tenant than " + tenancy.label()
                            + "; a tenant's realm never grants it, it is left out",
                    "give the partner a client in the shared realm, with the tenants that it acts for under 'campaigns'");
        }
        return custom.contains(name)
                || refused(
                        client,
                        scope,
                        "client/scope-unknown",
                        name + " belongs to no resource server in the input; it is left out",
                        "fetch all pages of list-resource-servers, or add the scope to 'scopes' of the descriptor and to the client");
    }

    private boolean refused(PoolClient client, Value scope, String rule, String meaning, String remedy) {
        findings.warning(rule, client.subject(), scope.at(), meaning, remedy);
        return false;
    }
}
