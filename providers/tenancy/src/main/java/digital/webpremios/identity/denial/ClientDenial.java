package digital.webpremios.identity.denial;

/** A refusal because the client failed to authenticate, or may not do what it requested. */
public sealed interface ClientDenial extends Denial {

    /** The {@code Authorization} header is {@code Basic} without a client id and secret. */
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
            return "The Authorization header is not valid Basic authentication.";
        }
    }

    /**
     * The client did not authenticate. The client gets the same answer for every cause; {@code cause} is Keycloak's
     * event error, such as {@code client_not_found}, for the event.
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

    /** The tenant is disabled, so none of its clients can authenticate. */
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

    /** The hosted domain does not support the grant type. */
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
            return "The grant type must be authorization_code, client_credentials or refresh_token.";
        }
    }

    /** The client authenticated, but the grant is not enabled for it. */
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

    /** The client authenticated, but may not introspect tokens. */
    record IntrospectionNotEnabled() implements ClientDenial {
        @Override
        public OAuthError error() {
            return OAuthError.UNAUTHORIZED_CLIENT;
        }

        @Override
        public String reason() {
            return "introspection-not-enabled";
        }

        @Override
        public String explanation() {
            return "The client is not enabled for introspection.";
        }
    }

    /** The client's configuration cannot be used. It is refused until an operator corrects it. */
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
