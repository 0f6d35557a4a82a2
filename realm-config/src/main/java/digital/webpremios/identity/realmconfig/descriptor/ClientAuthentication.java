package digital.webpremios.identity.realmconfig.descriptor;

import java.util.Map;
import java.util.Optional;

/** How a confidential client authenticates. */
public sealed interface ClientAuthentication {

    /** The words of a descriptor, and Keycloak's authenticators. */
    Map<String, String> AUTHENTICATORS = Map.of(
            Secret.WORD, "client-secret",
            SecretJwt.WORD, "client-secret-jwt",
            PrivateKeyJwt.WORD, "client-jwt",
            FederatedJwt.WORD, "federated-jwt");

    /** Returns the word of a descriptor. */
    String word();

    /** Returns the id of Keycloak's authenticator. */
    default String authenticator() {
        return AUTHENTICATORS.getOrDefault(word(), "");
    }

    /** Returns whether the client has a secret; a client without one has a key of its own. */
    default boolean usesSecret() {
        return false;
    }

    /** The secret itself, with {@code client_secret_basic} or {@code client_secret_post}. */
    record Secret() implements ClientAuthentication {
        public static final String WORD = "secret";

        @Override
        public String word() {
            return WORD;
        }

        @Override
        public boolean usesSecret() {
            return true;
        }
    }

    /** An assertion that is signed with the secret: {@code client_secret_jwt}. */
    record SecretJwt() implements ClientAuthentication {
        public static final String WORD = "client-secret-jwt";

        @Override
        public String word() {
            return WORD;
        }

        @Override
        public boolean usesSecret() {
            return true;
        }
    }

    /**
     * An assertion that is signed with the client's private key: {@code private_key_jwt}.
     *
     * @param jwks the client's public keys as JSON; empty if they are at an address
     * @param jwksUri the address of the client's public keys
     */
    record PrivateKeyJwt(Optional<String> jwks, Optional<String> jwksUri) implements ClientAuthentication {
        public static final String WORD = "private-key-jwt";

        @Override
        public String word() {
            return WORD;
        }
    }

    /**
     * An assertion of another issuer, such as a Kubernetes cluster.
     *
     * @param identityProvider the alias of the realm's identity provider that stands for the issuer
     * @param subject the subject that the issuer gives the client
     */
    record FederatedJwt(String identityProvider, String subject) implements ClientAuthentication {
        public static final String WORD = "federated-jwt";

        @Override
        public String word() {
            return WORD;
        }
    }
}
