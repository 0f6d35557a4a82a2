package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** A rule that looks at one client. */
interface ClientRule extends TenantRule {

    /** Looks at a client, which may lack anything. */
    void check(Client client, Tenant tenant, Reporter reporter);

    @Override
    default void check(Tenant tenant, Reporter reporter) {
        tenant.clients().forEach(client -> check(client, tenant, reporter));
    }
}
