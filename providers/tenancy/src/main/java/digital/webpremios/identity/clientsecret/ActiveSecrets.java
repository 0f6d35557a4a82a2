package digital.webpremios.identity.clientsecret;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.SecretDenial.SecretInUse;
import digital.webpremios.identity.denial.SecretDenial.TooManySecrets;
import digital.webpremios.identity.denial.SecretDenial.UnknownSecret;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The active secrets of a client, two at most, and what it may do with them: contract rows S1 to S4.
 *
 * @param current the newest secret
 * @param old the one before it, while it still works
 * @param oldUsed whether the request was authenticated with the old one
 */
public record ActiveSecrets(ActiveSecret current, Optional<ActiveSecret> old, boolean oldUsed) {

    /** Whether a secret may be added. */
    public Decision<ActiveSecrets> roomForOneMore() {
        return old.isPresent() ? Decision.deny(new TooManySecrets()) : Decision.allow(this);
    }

    /**
     * The secret that the client may end: only the old one, and only by the new one. Otherwise whoever knows a leaked
     * secret could end the one that replaces it.
     */
    public Decision<ActiveSecret> toEnd(String id) {
        if (current.id().value().equals(id)) {
            return Decision.deny(new SecretInUse());
        }
        return old.filter(secret -> secret.id().value().equals(id))
                .<Decision<ActiveSecret>>map(
                        secret -> oldUsed ? Decision.deny(new SecretInUse()) : Decision.allow(secret))
                .orElseGet(() -> Decision.deny(new UnknownSecret()));
    }

    /** The answer that lists them, the newest first. */
    public Map<String, ?> asMap() {
        return Map.of(
                "secrets",
                Stream.concat(Stream.of(listed(current, !oldUsed)), old.stream().map(secret -> listed(secret, oldUsed)))
                        .toList());
    }

    /** The answer to a client that made a secret: the only one that has its value. */
    public Map<String, ?> asMapOfNew(String secret) {
        Map<String, Object> members = current.members();
        members.put("client_secret", secret);
        old.ifPresent(ends -> members.put("old", ends.members()));
        return members;
    }

    private static Map<String, ?> listed(ActiveSecret secret, boolean used) {
        Map<String, Object> members = secret.members();
        members.put("used", used);
        return members;
    }
}
