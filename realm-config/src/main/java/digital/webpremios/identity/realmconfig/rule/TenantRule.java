package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.realmconfig.finding.Reporter;
import digital.webpremios.identity.realmconfig.finding.Rule;

/**
 * A rule about one tenant in one environment.
 *
 * @param rule the rule's description
 * @param check finds violations
 */
public record TenantRule(Rule rule, Check check) {
    /** Checks a tenant in which any member may be missing or wrong. */
    @FunctionalInterface
    public interface Check {
        /** Reports every violation. */
        void run(TenantTree tenant, Reporter reporter);
    }

    /** Checks one client of a tenant. */
    @FunctionalInterface
    interface ClientCheck {
        void run(ClientTree client, TenantTree tenant, Reporter reporter);
    }

    static TenantRule error(String id, String what, String remedy, Check check) {
        return new TenantRule(Rule.error(id, what, remedy), check);
    }

    static TenantRule warning(String id, String what, String remedy, Check check) {
        return new TenantRule(Rule.warning(id, what, remedy), check);
    }

    /** Returns a check of each client. */
    static Check ofClients(ClientCheck check) {
        return (tenant, reporter) -> tenant.clients().forEach(client -> check.run(client, tenant, reporter));
    }
}
