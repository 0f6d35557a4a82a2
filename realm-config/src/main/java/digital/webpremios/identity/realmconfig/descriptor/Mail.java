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
 * @param credentials user and password of the server; empty if it needs none
 */
public record Mail(
        String from,
        Optional<String> fromDisplayName,
        String host,
        int port,
        Security security,
        Optional<Credentials> credentials) {

    /** The protection of the connection. */
    public enum Security {
        STARTTLS,
        TLS,
        /** No protection; only for loopback and tests. */
        NONE
    }

    /**
     * The credentials for the mail server.
     *
     * @param user the user name
     * @param password a reference to the password
     */
    public record Credentials(String user, SecretReference password) {}
}
