package digital.webpremios.identity.denial;

import java.util.concurrent.TimeUnit;

/** A refusal by the tenant's policy, at the token endpoint or when a client is saved. */
public sealed interface PolicyDenial extends Denial {

    /**
     * The tenant gives this custom scope to none of its clients.
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

    /** The tenant does not allow token requests from this address. */
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

    /** The rate limit is exceeded; the next request is accepted after {@code retryAfterSeconds}. */
    record RateLimited(Limit limit, long retryAfterSeconds) implements PolicyDenial {

        /** A denial with the time to wait, rounded up to whole seconds and at least one. */
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

    /** The tenant does not allow this access token lifetime, in seconds. */
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

    /** The client breaks a rule of Cognito's for app clients; {@code rule} is a sentence for its administrator. */
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
     * A client that registers itself, or changes its registration, requested what only a realm administrator decides;
     * {@code member} is the changed member, without its value.
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
            return "A client registration may not set '" + member + "'; only an administrator of the realm may.";
        }
    }

    /** A client policy that is not part of the pack refused the request; {@code detail} is its explanation. */
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
