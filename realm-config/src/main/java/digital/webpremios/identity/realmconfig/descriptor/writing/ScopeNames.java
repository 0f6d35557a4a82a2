package digital.webpremios.identity.realmconfig.descriptor.writing;

import digital.webpremios.identity.scope.CampaignScope;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.Collection;
import java.util.List;

/**
 * Writes scopes as a descriptor names them. The campaign scope of the tenant itself has {@code {tenant-id}}, because
 * the id differs between environments.
 */
record ScopeNames(Tenancy tenancy) {

    private static final String OWN = CampaignScope.PREFIX + "{tenant-id}";

    String of(String scope) {
        return tenancy instanceof Tenancy.Single && scope.equals(CampaignScope.PREFIX + tenancy.label()) ? OWN : scope;
    }

    List<String> of(Collection<String> scopes) {
        return scopes.stream().map(this::of).toList();
    }
}
