package digital.webpremios.identity.denial;

/** The client is not who it says, or may not do what it asks. */
public sealed interface ClientDenial extends Denial {

    /** The {@code Authorization} header says {@code Basic} and holds no client id and secret. */
    record MalformedAuthorization() implements ClientDenial {
        @Override
        public OAuthError error() {
            return OAuthError.INVALID_CLIENT;
        }

        @Override
        public String reason() {
            return "malformed-authorization";
        }

        @Override
        public String explanation() {
            return "The Authorization header is no valid Basic authentication.";
        }
    }

    /**
     * The client did not authenticate. To the client this is one answer, whatever the cause; {@code cause} is Keycloak's
     * event error, such as {@code client_not_found}, for the audit.
     */
    record NotAuthenticated(String cause) implements ClientDenial {
        @Override
        public OAuthError error() {
            return OAuthError.INVALID_CLIENT;
        }

        @Override
        public String reason() {
            return cause;
        }

        @Override
        public String explanation() {
            return "Client authentication failed.";
        }
    }

    /** The tenant is switched off, so none of its clients authenticates. */
    record TenantDisabled() implements ClientDenial {
        @Override
        public OAuthError error() {
            return OAuthError.INVALID_CLIENT;
        }

        @Override
        public String reason() {
            return "tenant-disabled";
        }

        @Override
        public String explanation() {
            return "Client authentication failed.";
        }
    }

    /** The grant type is none that a hosted domain knows. */
    record UnsupportedGrantType() implements ClientDenial {
        @Override
        public OAuthError error() {
            return OAuthError.UNSUPPORTED_GRANT_TYPE;
        }

        @Override
        public String reason() {
            return "unsupported-grant-type";
        }

        @Override
        public String explanation() {
            return "The grant type is none of authorization_code, client_credentials, refresh_token.";
        }
    }

    /** The client authenticated and is not enabled for the grant. */
    record GrantNotEnabled(String grantType) implements ClientDenial {
        @Override
        public OAuthError error() {
            return OAuthError.UNAUTHORIZED_CLIENT;
        }

        @Override
        public String reason() {
            return "grant-not-enabled";
        }

        @Override
        public String explanation() {
            return "The client is not enabled for the grant type " + grantType + ".";
        }
    }

    /** The client's own configuration cannot be used; refused until an operator mends it. */
    record Misconfigured(String attribute, String expected) implements ClientDenial {
        @Override
        public OAuthError error() {
            return OAuthError.UNAUTHORIZED_CLIENT;
        }

        @Override
        public String reason() {
            return "client-misconfigured";
        }

        @Override
        public String explanation() {
            return "The client's attribute '" + attribute + "' is not usable; expected " + expected + ".";
        }
    }
}
