package digital.webpremios.identity.denial;

/** A scope that was asked for is not granted; nothing is issued. */
public sealed interface ScopeDenial extends Denial {

    @Override
    default OAuthError error() {
        return OAuthError.INVALID_SCOPE;
    }

    /** The text is no scope, or its tenant part is no tenant id. */
    record MalformedScope(String scope) implements ScopeDenial {
        @Override
        public String reason() {
            return "malformed-scope";
        }

        @Override
        public String explanation() {
            return "'" + scope + "' is not a well-formed scope.";
        }
    }

    /** More different scopes than one request may name. */
    record TooManyScopes(int limit, int found) implements ScopeDenial {
        @Override
        public String reason() {
            return "too-many-scopes";
        }

        @Override
        public String explanation() {
            return "A request may name " + limit + " scopes at most; " + found + " were asked for.";
        }
    }

    /** The scope belongs to user sign-in and is never given to a machine. */
    record UserScope(String scope) implements ScopeDenial {
        @Override
        public String reason() {
            return "user-scope";
        }

        @Override
        public String explanation() {
            return "The scope '" + scope + "' is not available to client_credentials.";
        }
    }

    /** The scope is unknown, or not enabled on the client. */
    record ScopeNotEnabled(String scope) implements ScopeDenial {
        @Override
        public String reason() {
            return "scope-not-enabled";
        }

        @Override
        public String explanation() {
            return "The scope '" + scope + "' is not enabled for this client.";
        }
    }

    /** A campaign scope of a tenant that is not this realm's. */
    record ForeignTenant(String askedTenant, String realmTenant) implements ScopeDenial {
        @Override
        public String reason() {
            return "foreign-tenant";
        }

        @Override
        public String explanation() {
            return "The scope of tenant " + askedTenant + " was asked for at tenant " + realmTenant + ".";
        }
    }

    /** A campaign scope of a tenant that is not in the client's own set, in a realm that many tenants share. */
    record TenantNotAllowed(String askedTenant) implements ScopeDenial {
        @Override
        public String reason() {
            return "tenant-not-allowed";
        }

        @Override
        public String explanation() {
            return "The client may not act for tenant " + askedTenant + ".";
        }
    }

    /** No scope was asked for, and the client has none that could be given. */
    record NoScopeEnabled() implements ScopeDenial {
        @Override
        public String reason() {
            return "no-scope-enabled";
        }

        @Override
        public String explanation() {
            return "No scope was asked for and none can be given by default.";
        }
    }
}
