package digital.webpremios.identity.keycloak.log;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a throwable without its messages, which may contain what a client sent. Its types and its stack trace are
 * kept.
 */
final class Redacted extends Throwable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_CAUSES = 5;

    private final String type;

    private Redacted(Throwable original, @Nullable Throwable cause) {
        super(null, cause, false, true);
        this.type = original.getClass().getName();
        setStackTrace(original.getStackTrace());
    }

    static Redacted copyOf(Throwable original) {
        return copyOf(original, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** The simple names of a throwable's types, from the outermost to the innermost cause. */
    static String types(Throwable thrown) {
        StringBuilder types = new StringBuilder(thrown.getClass().getSimpleName());
        Throwable cause = thrown.getCause();
        for (int i = 1; i < MOST_CAUSES && cause != null; i++) {
            types.append(" < ").append(cause.getClass().getSimpleName());
            cause = cause.getCause();
        }
        return types.toString();
    }

    private static Redacted copyOf(Throwable original, Set<Throwable> seen) {
        seen.add(original);
        Throwable cause = original.getCause();
        return new Redacted(
                original,
                cause == null || seen.contains(cause) || seen.size() == MOST_CAUSES ? null : copyOf(cause, seen));
    }

    /** The type only, as the first line of a stack trace. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // with a message, this class would be named in front of it
    public String toString() {
        return type;
    }
}
