package digital.webpremios.identity.denial;

/** A refusal of a browser's request that the tenant's clients may not send. */
public sealed interface BrowserDenial extends Denial {

    @Override
    default OAuthError error() {
        return OAuthError.INVALID_REQUEST;
    }

    /** There is no client with this id, or it is disabled. */
    record UnknownClient() implements BrowserDenial {
        @Override
        public OAuthError error() {
            return OAuthError.INVALID_CLIENT;
        }

        @Override
        public String reason() {
            return "unknown-client";
        }

        @Override
        public String explanation() {
            return "There is no enabled client with this id that signs users in.";
        }
    }

    /** The client is a machine client, which has no browser flow. */
    record NotForBrowsers() implements BrowserDenial {
        @Override
        public OAuthError error() {
            return OAuthError.UNAUTHORIZED_CLIENT;
        }

        @Override
        public String reason() {
            return "browser-flow-not-enabled";
        }

        @Override
        public String explanation() {
            return "The client may not sign users in.";
        }
    }

    /** The parameter names a URI that the client has not registered, character for character. */
    record UnregisteredUri(String parameter) implements BrowserDenial {
        @Override
        public String reason() {
            return "unregistered-uri";
        }

        @Override
        public String explanation() {
            return "The parameter '" + parameter + "' is not a URI that the client has registered.";
        }
    }

    /** The parameter has a value that the hosted domain does not support. */
    record UnsupportedValue(String parameter) implements BrowserDenial {
        @Override
        public String reason() {
            return "unsupported-value";
        }

        @Override
        public String explanation() {
            return "The value of the parameter '" + parameter + "' is not supported.";
        }
    }

    /** {@code id_token_hint} is not an ID token of this tenant, or names another client than the request. */
    record InvalidIdTokenHint() implements BrowserDenial {
        @Override
        public String reason() {
            return "invalid-id-token-hint";
        }

        @Override
        public String explanation() {
            return "The parameter 'id_token_hint' is not an ID token of this tenant and client.";
        }
    }

    /** The tenant has not enabled what the page is for. */
    record PageSwitchedOff(String path) implements BrowserDenial {
        @Override
        public String reason() {
            return "page-switched-off";
        }

        @Override
        public String explanation() {
            return "The tenant has not enabled the page '" + path + "'.";
        }
    }
}
