package digital.webpremios.identity.tenant;

import java.util.Optional;

/** Whether a realm belongs to one tenant or is shared by the partner clients of several tenants. */
public sealed interface Tenancy {

    /** The spelling of {@link Shared} in a realm's configuration. */
    String SHARED = "shared";

    /** The realm belongs to one tenant. */
    record Single(TenantId tenantId) implements Tenancy {
        @Override
        public String label() {
            return tenantId.toString();
        }
    }

    /** Several tenants share the realm. Each client holds the set of tenants that it may act for. */
    record Shared() implements Tenancy {
        @Override
        public String label() {
            return SHARED;
        }
    }

    /** How the tenancy is spelled in configuration and events: the tenant id, or {@code shared}. */
    String label();

    /** Parses a tenancy; empty if the text is neither a tenant id nor {@code shared}. */
    static Optional<Tenancy> parse(String text) {
        if (text.equals(SHARED)) {
            return Optional.of(new Shared());
        }
        return TenantId.parse(text).map(Single::new);
    }
}
