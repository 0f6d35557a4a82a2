package digital.webpremios.identity.scope;

import java.util.Optional;

/**
 * One scope. At most {@value #MAX_LENGTH} characters, the longest that a client-scope name can have in Keycloak.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6749#section-3.3">RFC 6749, section 3.3</a>
 */
public record ScopeToken(String value) implements Comparable<ScopeToken> {

    static final int MAX_LENGTH = 255;

    public ScopeToken {
        if (!isScopeToken(value)) {
            throw new IllegalArgumentException("Not a scope: " + value);
        }
    }

    /** Parses a scope; empty if it has a character that no scope may have. */
    public static Optional<ScopeToken> parse(String text) {
        return isScopeToken(text) ? Optional.of(new ScopeToken(text)) : Optional.empty();
    }

    /** Whether it is a custom scope of Cognito's form {@code resource-server/name}, with both parts. */
    public boolean isCustom() {
        int slash = value.indexOf('/');
        return slash > 0 && slash < value.length() - 1;
    }

    private static boolean isScopeToken(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x21 || c > 0x7E || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(ScopeToken other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
