package digital.webpremios.identity.cognito.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.UUID;

/**
 * One sign-in of a participant at a client: what all its tokens have in common, also after a refresh.
 *
 * @param clientId the client
 * @param session the id of the participant's session, which single sign-on shares between clients
 * @param started when the client joined the session, in seconds since 1970; a client that was revoked joins again
 * @param authTime when the participant proved who it is, in seconds since 1970
 * @param scopes the scopes granted
 */
public record SignIn(String clientId, String session, long started, long authTime, Set<String> scopes) {

    private static final int VERSION_8 = 0x8000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    public SignIn {
        scopes = Set.copyOf(scopes);
    }

    /** The claim {@code origin_jti}: ends when the client's refresh token is revoked. */
    String originJti() {
        return uuid("origin_jti", session, clientId, Long.toString(started));
    }

    /** The claim {@code event_id}: the authentication, whichever client it was for. */
    String eventId() {
        return uuid("event_id", session, Long.toString(authTime));
    }

    /**
     * Derives an id, so that nothing is stored. It is one-way and reveals nothing about the session. RFC 9562, section
     * 5.8.
     */
    private static String uuid(String... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            long high = (bytes.getLong() & ~0xF000L) | VERSION_8;
            long low = (bytes.getLong() & ~0xC000_0000_0000_0000L) | VARIANT;
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
