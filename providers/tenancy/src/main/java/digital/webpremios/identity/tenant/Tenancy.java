package digital.webpremios.identity.tenant;

import java.util.Optional;

/** Whose house a realm is: one tenant's, or one that partner clients of many tenants share. */
public sealed interface Tenancy {

    /** The spelling of {@link Shared} in a realm's configuration. */
    String SHARED = "shared";

    /** The realm is the one tenant's. */
    record Single(TenantId tenantId) implements Tenancy {
        @Override
        public String label() {
            return tenantId.toString();
        }
    }

    /** The realm is shared; each client holds the set of tenants that it may act for. */
    record Shared() implements Tenancy {
        @Override
        public String label() {
            return SHARED;
        }
    }

    /** How the tenancy is spelled in configuration and events: the tenant id, or {@code shared}. */
    String label();

    /** The tenancy that the text spells, or nothing if it spells none. */
    static Optional<Tenancy> parse(String text) {
        if (text.equals(SHARED)) {
            return Optional.of(new Shared());
        }
        return TenantId.parse(text).map(Single::new);
    }
}
