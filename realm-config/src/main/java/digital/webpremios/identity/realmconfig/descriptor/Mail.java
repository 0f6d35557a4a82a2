package digital.webpremios.identity.realmconfig.descriptor;

import java.util.Optional;

/**
 * The mail settings of a tenant.
 *
 * @param from the sender's address
 * @param fromDisplayName the sender's name
 * @param host the server
 * @param port its port
 * @param security how the connection is secured
 * @param credentials user and password for the server; empty if it needs none
 */
public record Mail(
        String from,
        Optional<String> fromDisplayName,
        String host,
        int port,
        Security security,
        Optional<Credentials> credentials) {

    /** How a connection is secured. */
    public enum Security {
        STARTTLS,
        TLS,
        /** Not at all: loopback and tests. */
        NONE
    }

    /**
     * Who sends.
     *
     * @param user the name
     * @param password where the password is
     */
    public record Credentials(String user, SecretReference password) {}
}
