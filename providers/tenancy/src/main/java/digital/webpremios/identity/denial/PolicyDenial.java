package digital.webpremios.identity.denial;

import java.util.concurrent.TimeUnit;

/** What the tenant's policy for its clients does not allow, at the token endpoint or when a client is saved. */
public sealed interface PolicyDenial extends Denial {

    /**
     * A custom scope that the tenant gives to none of its clients.
     *
     * @param error {@code invalid_scope} at the token endpoint, {@code invalid_client_metadata} when a client is saved
     */
    record ScopeNotAllowed(OAuthError error, String scope) implements PolicyDenial {
        @Override
        public String reason() {
            return "scope-not-allowed";
        }

        @Override
        public String explanation() {
            return "The tenant does not allow the scope '" + scope + "'.";
        }
    }

    /** The request came from an address from which the tenant's clients may not ask for tokens. */
    record SourceAddressNotAllowed() implements PolicyDenial {
        @Override
        public OAuthError error() {
            return OAuthError.UNAUTHORIZED_CLIENT;
        }

        @Override
        public String reason() {
            return "source-address-not-allowed";
        }

        @Override
        public String explanation() {
            return "The client may not ask for tokens from this address.";
        }
    }

    /** More requests than may be sent; {@code retryAfterSeconds} is when the next one will do. */
    record RateLimited(Limit limit, long retryAfterSeconds) implements PolicyDenial {

        /** The refusal after which a request will do in so many nanoseconds: whole seconds, at least one. */
        public static RateLimited of(Limit limit, long waitNanos) {
            long second = TimeUnit.SECONDS.toNanos(1);
            return new RateLimited(limit, Math.max(1, waitNanos / second + (waitNanos % second > 0 ? 1 : 0)));
        }

        @Override
        public OAuthError error() {
            return OAuthError.TOO_MANY_REQUESTS;
        }

        @Override
        public String reason() {
            return limit.reason();
        }

        @Override
        public String explanation() {
            return limit.explanation() + " Try again in " + retryAfterSeconds + " seconds.";
        }
    }

    /** An access token lifetime, in seconds, that the tenant allows no client. */
    record TokenLifetimeOutOfBounds(String found, int minimumSeconds, int maximumSeconds) implements PolicyDenial {
        @Override
        public OAuthError error() {
            return OAuthError.INVALID_CLIENT_METADATA;
        }

        @Override
        public String reason() {
            return "token-lifetime-out-of-bounds";
        }

        @Override
        public String explanation() {
            return "access.token.lifespan is '" + found + "'; expected " + minimumSeconds + " to " + maximumSeconds
                    + " seconds.";
        }
    }

    /** The client is not what Cognito lets an app client be; {@code rule} is a sentence for its administrator. */
    record NoAppClient(String rule) implements PolicyDenial {
        @Override
        public OAuthError error() {
            return OAuthError.INVALID_CLIENT_METADATA;
        }

        @Override
        public String reason() {
            return "no-app-client";
        }

        @Override
        public String explanation() {
            return rule;
        }
    }

    /**
     * A client that registers itself, or changes its own registration, asked for what only an administrator of the realm
     * decides; {@code member} is what it asked to change, without its value.
     */
    record RegistrationOutOfBounds(String member) implements PolicyDenial {
        @Override
        public OAuthError error() {
            return OAuthError.INVALID_CLIENT_METADATA;
        }

        @Override
        public String reason() {
            return "registration-out-of-bounds";
        }

        @Override
        public String explanation() {
            return "Client registration does not decide '" + member + "'; only an administrator of the realm does.";
        }
    }

    /** A client policy that is not the pack's own refused; {@code detail} is the policy's own explanation. */
    record RefusedByPolicy(OAuthError error, String detail) implements PolicyDenial {
        @Override
        public String reason() {
            return "client-policy";
        }

        @Override
        public String explanation() {
            return detail;
        }
    }
}
