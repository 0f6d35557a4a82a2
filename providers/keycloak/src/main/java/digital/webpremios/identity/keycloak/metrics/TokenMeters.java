package digital.webpremios.identity.keycloak.metrics;

import digital.webpremios.identity.tenant.Tenancy;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The meters of all tenants. The first tenants have their own, up to the configured number. All others share the meters
 * of {@value LabelValues#OTHER}.
 */
final class TokenMeters {

    private final MeterRegistry registry;
    private final int maxTenants;
    private final Map<String, TenantMeters> byTenant = new ConcurrentHashMap<>();
    private final TenantMeters others;
    private volatile boolean full;

    TokenMeters(MeterRegistry registry, int maxTenants) {
        this.registry = registry;
        this.maxTenants = maxTenants;
        this.full = maxTenants == 0;
        this.others = new TenantMeters(registry, LabelValues.OTHER);
    }

    TenantMeters of(Tenancy tenancy) {
        String tenant = tenancy.label();
        TenantMeters known = byTenant.get(tenant);
        if (known != null) {
            return known;
        }
        return full ? others : admit(tenant);
    }

    private synchronized TenantMeters admit(String tenant) {
        if (byTenant.size() >= maxTenants) {
            return byTenant.getOrDefault(tenant, others);
        }
        TenantMeters meters = byTenant.computeIfAbsent(tenant, label -> new TenantMeters(registry, label));
        full = byTenant.size() >= maxTenants;
        return meters;
    }
}
