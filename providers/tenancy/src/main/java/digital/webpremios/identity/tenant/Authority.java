package digital.webpremios.identity.tenant;

import java.util.Locale;
import java.util.Optional;

/**
 * A host with an optional port, as a {@code Host} header or an absolute request target names it. It has no user
 * information and no zone of an IPv6 address.
 *
 * @param host the name or address in lower case, an IPv6 address with its brackets; empty if the header names none
 * @param port the port, or {@link #NO_PORT}
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc3986#section-3.2">RFC 3986, section 3.2</a>
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc9110#section-7.2">RFC 9110, section 7.2</a>
 */
public record Authority(String host, int port) {

    /** The port of an authority that names none. */
    public static final int NO_PORT = -1;

    private static final int MAX_PORT = 65_535;
    private static final int MAX_PORT_LENGTH = 5;
    private static final String MARKS = "-._~!$&'()*+,;=";

    /** Parses an authority; empty if the text is not one. */
    public static Optional<Authority> parse(String text) {
        int end = text.startsWith("[") ? text.indexOf(']') + 1 : endOfName(text);
        String host = text.substring(0, end);
        String rest = text.substring(end);
        boolean valid = host.startsWith("[") ? Ipv6Literal.is(host) : isName(host);
        if (!valid || !(rest.isEmpty() || rest.startsWith(":"))) {
            return Optional.empty();
        }
        int port = rest.length() < 2 ? NO_PORT : port(rest.substring(1));
        return port > MAX_PORT ? Optional.empty() : Optional.of(new Authority(host.toLowerCase(Locale.ROOT), port));
    }

    /** Whether both name one host and one port, where a port that is not written is the scheme's. */
    public boolean isSameAs(Authority other, int portOfScheme) {
        return host.equals(other.host) && written(portOfScheme) == other.written(portOfScheme);
    }

    /** As a {@code Host} header spells it. */
    @Override
    public String toString() {
        return port == NO_PORT ? host : host + ":" + port;
    }

    private int written(int portOfScheme) {
        return port == NO_PORT ? portOfScheme : port;
    }

    private static int endOfName(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text.length() : colon;
    }

    /** Parses the digits of a port; a number that is too great for a port if they are none. */
    private static int port(String digits) {
        if (digits.length() > MAX_PORT_LENGTH) {
            return Integer.MAX_VALUE;
        }
        int port = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit < '0' || digit > '9') {
                return Integer.MAX_VALUE;
            }
            port = port * 10 + digit - '0';
        }
        return port;
    }

    /** A registered name of RFC 3986, which also an IPv4 address is. */
    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '%') {
                if (i + 2 >= text.length()
                        || !Ipv6Literal.isHex(text.charAt(i + 1))
                        || !Ipv6Literal.isHex(text.charAt(i + 2))) {
                    return false;
                }
                i += 2;
            } else if (!isLetterOrDigit(next) && MARKS.indexOf(next) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
