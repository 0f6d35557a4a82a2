package digital.webpremios.identity.denial;

/** A refusal to a client that authenticated and asks for its own secrets: contract rows S3 to S5. */
public sealed interface SecretDenial extends Denial {

    /** Two secrets are active, the most that a client may have. */
    record TooManySecrets() implements SecretDenial {
        @Override
        public OAuthError error() {
            return OAuthError.TOO_MANY_SECRETS;
        }

        @Override
        public String reason() {
            return "too-many-secrets";
        }

        @Override
        public String explanation() {
            return "The client has two active secrets. One of them must end before another is made.";
        }
    }

    /** The secret is the current one, or the one that authenticated the request. */
    record SecretInUse() implements SecretDenial {
        @Override
        public OAuthError error() {
            return OAuthError.SECRET_IN_USE;
        }

        @Override
        public String reason() {
            return "secret-in-use";
        }

        @Override
        public String explanation() {
            return "Only the old one of two secrets can be ended, and only by a request with the new one.";
        }
    }

    /** No active secret of the client has this id. */
    record UnknownSecret() implements SecretDenial {
        @Override
        public OAuthError error() {
            return OAuthError.NOT_FOUND;
        }

        @Override
        public String reason() {
            return "unknown-secret";
        }

        @Override
        public String explanation() {
            return "No active secret of the client has this id.";
        }
    }

    /** The client may not change its secrets itself; {@code cause} says why. */
    record NoSelfService(String cause) implements SecretDenial {
        @Override
        public OAuthError error() {
            return OAuthError.NOT_FOUND;
        }

        @Override
        public String reason() {
            return "no-secret-self-service";
        }

        @Override
        public String explanation() {
            return "The client may not change its secrets: " + cause + ".";
        }
    }
}
