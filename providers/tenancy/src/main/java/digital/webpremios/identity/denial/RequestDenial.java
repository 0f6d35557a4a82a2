package digital.webpremios.identity.denial;

/** A refusal because the request is malformed, whoever sent it. */
public sealed interface RequestDenial extends Denial {

    @Override
    default OAuthError error() {
        return OAuthError.INVALID_REQUEST;
    }

    /** A required parameter is absent or empty. */
    record MissingParameter(String parameter) implements RequestDenial {
        @Override
        public String reason() {
            return "missing-parameter";
        }

        @Override
        public String explanation() {
            return "The parameter '" + parameter + "' is missing.";
        }
    }

    /** A parameter is repeated in the body, in the query, or across both. */
    record DuplicateParameter(String parameter) implements RequestDenial {
        @Override
        public String reason() {
            return "duplicate-parameter";
        }

        @Override
        public String explanation() {
            return "The parameter '" + parameter + "' was sent more than once.";
        }
    }

    /** A secret parameter is in the query, where proxies log it. */
    record SecretInQuery(String parameter) implements RequestDenial {
        @Override
        public String reason() {
            return "secret-in-query";
        }

        @Override
        public String explanation() {
            return "The parameter '" + parameter + "' must be sent in the body, not in the query.";
        }
    }

    /** A parameter, or all parameters together, is too long. Lengths are in characters. */
    record TooLong(String what, int limit, int found) implements RequestDenial {
        @Override
        public String reason() {
            return "too-long";
        }

        @Override
        public String explanation() {
            return "The " + what + " may have " + limit + " characters at most; " + found + " were sent.";
        }
    }

    /** The body or the query is not {@code application/x-www-form-urlencoded}. */
    record UnreadableParameters(String problem) implements RequestDenial {
        @Override
        public String reason() {
            return "unreadable-parameters";
        }

        @Override
        public String explanation() {
            return "The parameters cannot be read: " + problem + ".";
        }
    }

    /** The {@code Authorization} header and the parameters name different clients or secrets. */
    record ConflictingCredentials(String parameter) implements RequestDenial {
        @Override
        public String reason() {
            return "conflicting-credentials";
        }

        @Override
        public String explanation() {
            return "The parameter '" + parameter + "' differs from the Authorization header.";
        }
    }

    /** {@code aws_client_metadata} is not a JSON object. */
    record MalformedClientMetadata() implements RequestDenial {
        @Override
        public String reason() {
            return "malformed-client-metadata";
        }

        @Override
        public String explanation() {
            return "The parameter 'aws_client_metadata' must be a JSON object of strings.";
        }
    }

    /** The token to revoke is not a refresh token of this tenant. */
    record UnsupportedTokenType() implements RequestDenial {
        @Override
        public OAuthError error() {
            return OAuthError.UNSUPPORTED_TOKEN_TYPE;
        }

        @Override
        public String reason() {
            return "unsupported-token-type";
        }

        @Override
        public String explanation() {
            return "Only a refresh token of this tenant can be revoked.";
        }
    }

    /** Keycloak refused the request by a rule of its own; {@code problem} is Keycloak's description. */
    record RefusedByServer(String problem) implements RequestDenial {
        @Override
        public String reason() {
            return "refused-by-server";
        }

        @Override
        public String explanation() {
            return problem;
        }
    }
}
