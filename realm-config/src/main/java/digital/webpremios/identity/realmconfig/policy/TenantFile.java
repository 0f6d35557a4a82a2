package digital.webpremios.identity.realmconfig.policy;

import digital.webpremios.identity.realmconfig.yaml.YamlMembers;
import digital.webpremios.identity.realmconfig.yaml.YamlValue;
import digital.webpremios.identity.tenant.Tenancy;
import java.nio.file.Path;

/**
 * A tenant's file.
 *
 * @param file where it stands
 * @param realm the name of the tenant's realm
 * @param tenancy the tenant whose realm it is, or that it is shared
 * @param policy what the tenant's clients may do
 */
record TenantFile(Path file, String realm, Tenancy tenancy, TenantPolicy policy) {

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException naming file, line, rule and what is expected
     */
    static TenantFile read(Path file) {
        YamlMembers members = YamlValue.read(file).members("realm", "tenant-id", "policy");
        YamlValue realm = members.get("realm");
        if (!realm.text().matches("[A-Za-z0-9][A-Za-z0-9_-]{0,254}")) {
            throw realm.refused("the name of a realm");
        }
        YamlValue tenantId = members.get("tenant-id");
        Tenancy tenancy = Tenancy.parse(tenantId.text())
                .orElseThrow(() -> tenantId.refused("1 to 18 digits without a leading zero, or 'shared'"));
        return new TenantFile(file, realm.text(), tenancy, TenantPolicyReader.read(members.get("policy")));
    }
}
