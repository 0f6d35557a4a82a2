package digital.webpremios.identity.clientsecret;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A secret that authenticates its client now, without its value. Times are in seconds since 1970.
 *
 * @param createdAt when it was made; empty if nobody noted it
 * @param expiresAt when it ends; empty if it does not end
 */
public record ActiveSecret(SecretId id, OptionalLong createdAt, OptionalLong expiresAt) {

    /** The members of an answer, in their order. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", id.value());
        createdAt.ifPresent(seconds -> members.put("created_at", time(seconds)));
        expiresAt.ifPresent(seconds -> members.put("expires_at", time(seconds)));
        return members;
    }

    private static String time(long seconds) {
        return Instant.ofEpochSecond(seconds).toString();
    }
}
