package digital.webpremios.identity.denial;

/** A refusal because a requested scope is not granted. Nothing is issued. */
public sealed interface ScopeDenial extends Denial {

    @Override
    default OAuthError error() {
        return OAuthError.INVALID_SCOPE;
    }

    /** The text is not a scope, or its tenant part is not a tenant id. */
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

    /** The request names too many different scopes. */
    record TooManyScopes(int limit, int found) implements ScopeDenial {
        @Override
        public String reason() {
            return "too-many-scopes";
        }

        @Override
        public String explanation() {
            return "A request may name " + limit + " scopes at most; " + found + " were requested.";
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

    /** A campaign scope of another tenant than the realm's. */
    record ForeignTenant(String askedTenant, String realmTenant) implements ScopeDenial {
        @Override
        public String reason() {
            return "foreign-tenant";
        }

        @Override
        public String explanation() {
            return "The scope of tenant " + askedTenant + " was requested in a realm of tenant " + realmTenant + ".";
        }
    }

    /** A campaign scope of a tenant that is not in the client's set, in a shared realm. */
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

    /** No scope was requested, and the client has none that can be granted. */
    record NoScopeEnabled() implements ScopeDenial {
        @Override
        public String reason() {
            return "no-scope-enabled";
        }

        @Override
        public String explanation() {
            return "No scope was requested, and the client has none that can be granted by default.";
        }
    }
}
