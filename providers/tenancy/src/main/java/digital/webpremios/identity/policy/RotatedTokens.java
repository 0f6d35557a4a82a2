package digital.webpremios.identity.policy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a used refresh token of one sign-in is still accepted. A used token is accepted during a grace
 * period; afterwards it and all tokens issued before it are rejected. Times are seconds since 1970. Immutable. It is
 * stored with the sign-in as text, which stays small because rejected tokens are represented by one moment.
 *
 * @see <a
 * href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html">
 * Cognito: refresh token rotation</a>
 */
public final class RotatedTokens {

    private static final int MAX_REMEMBERED = 50;
    private static final RotatedTokens NONE = new RotatedTokens(0, Map.of());
    private static final RotatedTokens UNREADABLE = new RotatedTokens(Long.MAX_VALUE, Map.of());

    private final long deadBefore;
    private final Map<String, Use> uses;

    private RotatedTokens(long deadBefore, Map<String, Use> uses) {
        this.deadBefore = deadBefore;
        this.uses = uses;
    }

    private record Use(long issuedAt, long firstUsedAt) {

        /** @throws NumberFormatException if the text is not a use */
        static Use parse(String text) {
            String[] parts = text.split(",", -1);
            if (parts.length != 2) {
                throw new NumberFormatException();
            }
            return new Use(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return issuedAt + "," + firstUsedAt;
        }
    }

    /** Writes one use as text. */
    public static String spell(long issuedAt, long firstUsedAt) {
        return new Use(issuedAt, firstUsedAt).toString();
    }

    /** Parses the text. A malformed text rejects every token. */
    public static RotatedTokens parse(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        String[] parts = text.split(";", -1);
        Map<String, Use> uses = new LinkedHashMap<>();
        try {
            for (int i = 1; i < parts.length; i++) {
                String[] use = parts[i].split(",", 2);
                if (use.length != 2) {
                    return UNREADABLE;
                }
                uses.put(use[0], Use.parse(use[1]));
            }
            return new RotatedTokens(Long.parseLong(parts[0]), uses);
        } catch (NumberFormatException e) {
            return UNREADABLE;
        }
    }

    /**
     * Adds uses that are stored separately, by token id, in the form of {@link #spell}. Of two first uses of a token
     * the earlier one counts. A malformed text rejects every token.
     */
    public RotatedTokens with(Map<String, String> more) {
        Map<String, Use> all = new LinkedHashMap<>(uses);
        try {
            for (Entry<String, String> use : more.entrySet()) {
                all.merge(
                        use.getKey(),
                        Use.parse(use.getValue()),
                        (known, other) -> known.firstUsedAt() <= other.firstUsedAt() ? known : other);
            }
            return new RotatedTokens(deadBefore, all);
        } catch (NumberFormatException e) {
            return UNREADABLE;
        }
    }

    /**
     * Whether a separately stored use is no longer needed: it was before that moment, and is known here or rejected
     * anyway.
     */
    public boolean settles(String id, String use, long before) {
        try {
            Use kept = Use.parse(use);
            return kept.firstUsedAt() < before && (uses.containsKey(id) || kept.issuedAt() < deadBefore);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether the token may be used now. */
    public boolean accepts(String id, long issuedAt, long now, int graceSeconds) {
        Use use = uses.get(id);
        return use == null ? issuedAt >= deadBefore : isInGrace(use, now, graceSeconds);
    }

    /** The state after an accepted token was used. */
    public RotatedTokens use(String id, long issuedAt, long now, int graceSeconds) {
        Map<String, Use> all = new LinkedHashMap<>(uses);
        all.putIfAbsent(id, new Use(issuedAt, now));
        long overflow = all.size() <= MAX_REMEMBERED
                ? 0
                : all.values().stream()
                        .mapToLong(Use::issuedAt)
                        .sorted()
                        .skip(all.size() - MAX_REMEMBERED)
                        .findFirst()
                        .orElse(0);
        long dead = all.values().stream()
                .filter(use -> !isInGrace(use, now, graceSeconds) && use.firstUsedAt() < now)
                .mapToLong(Use::issuedAt)
                .max()
                .orElse(0);
        long before = Math.max(deadBefore, Math.max(dead, overflow));
        all.values()
                .removeIf(use ->
                        use.issuedAt() < before && (use.issuedAt() < overflow || !isInGrace(use, now, graceSeconds)));
        return new RotatedTokens(before, all);
    }

    private static boolean isInGrace(Use use, long now, int graceSeconds) {
        return graceSeconds > 0 && now - use.firstUsedAt() <= graceSeconds;
    }

    @Override
    public String toString() {
        return deadBefore
                + uses.entrySet().stream()
                        .sorted(Comparator.comparing(Entry::getKey))
                        .map(use -> ";" + use.getKey() + "," + use.getValue())
                        .collect(Collectors.joining());
    }
}
