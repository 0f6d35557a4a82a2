package digital.webpremios.identity.realmconfig.admin;

import java.time.Duration;

/**
 * The limits of an answer in time, from the request to the last byte, and in size.
 *
 * @param reading for what is only read, and for a token
 * @param changing for what is changed: making a realm with its keys takes a while on a small machine
 * @param bytes the largest body
 */
record Limits(Duration reading, Duration changing, int bytes) {

    /** A realm with ten thousand client scopes is answered within these. */
    static final Limits USUAL = new Limits(Duration.ofMinutes(1), Duration.ofMinutes(5), 1 << 25);
}
