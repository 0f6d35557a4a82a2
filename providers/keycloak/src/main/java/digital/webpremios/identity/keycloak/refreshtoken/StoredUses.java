package digital.webpremios.identity.keycloak.refreshtoken;

import digital.webpremios.identity.policy.RotatedTokens;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.models.AuthenticatedClientSessionModel;

/**
 * The used refresh tokens of a sign-in, as notes of the client's part of the session.
 *
 * <p>One note holds all of them. If two requests use two tokens at the same time, the later commit overwrites that
 * note. So each use is kept in a note of its own too, for a while, and no other request writes that note.
 */
final class StoredUses {

    private static final String ALL = "webpremios.rotated-refresh-tokens";
    private static final String ONE = ALL + ".";
    private static final int MAX_NOTES = 50;

    private final AuthenticatedClientSessionModel signIn;

    StoredUses(AuthenticatedClientSessionModel signIn) {
        this.signIn = signIn;
    }

    RotatedTokens read() {
        return inOneNote().with(inNotesOfTheirOwn());
    }

    /** Stores the use of a token, which was accepted. Times are seconds since 1970. */
    void add(String id, long issuedAt, long now, int graceSeconds) {
        Map<String, String> own = inNotesOfTheirOwn();
        RotatedTokens stored = inOneNote();
        signIn.setNote(
                ALL, stored.with(own).use(id, issuedAt, now, graceSeconds).toString());
        if (!own.containsKey(id)) {
            signIn.setNote(ONE + id, RotatedTokens.spell(issuedAt, now));
        }
        // no transaction that overlaps with the use is in flight any more
        long settled = now - RefreshTokenFamily.MARK_SECONDS;
        int left = own.size();
        for (Map.Entry<String, String> use : new TreeMap<>(own).entrySet()) {
            if (left > MAX_NOTES || stored.settles(use.getKey(), use.getValue(), settled)) {
                signIn.removeNote(ONE + use.getKey());
                left--;
            }
        }
    }

    private RotatedTokens inOneNote() {
        return RotatedTokens.parse(signIn.getNote(ALL));
    }

    private Map<String, String> inNotesOfTheirOwn() {
        Map<String, String> own = new HashMap<>();
        signIn.getNotes().forEach((name, value) -> {
            if (name.startsWith(ONE)) {
                own.put(name.substring(ONE.length()), value);
            }
        });
        return own;
    }
}
