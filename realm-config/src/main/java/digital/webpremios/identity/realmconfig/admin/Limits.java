package digital.webpremios.identity.realmconfig.admin;

import java.time.Duration;

/**
 * Limits of an exchange: the time from the request to the last byte of the answer, and the answer's size.
 *
 * @param reading the time for requests that only read, and for tokens
 * @param changing the time for requests that change something; creating a realm with its keys takes long on a small
 *     machine
 * @param bytes the largest body
 */
record Limits(Duration reading, Duration changing, int bytes) {

    /** Limits that fit a realm with ten thousand client scopes. */
    static final Limits USUAL = new Limits(Duration.ofMinutes(1), Duration.ofMinutes(5), 1 << 25);
}
