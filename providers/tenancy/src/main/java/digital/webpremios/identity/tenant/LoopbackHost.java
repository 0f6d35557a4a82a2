package digital.webpremios.identity.tenant;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Recognizes the names of a machine's loopback interface: {@code localhost}, {@code 127.0.0.0/8} in every spelling that
 * a browser turns into such an address, and {@code [::1]}. Names below {@code localhost} are not among them: the demo's
 * tenants have such names.
 *
 * @see <a href="https://url.spec.whatwg.org/#concept-ipv4-parser">URL Standard, IPv4 parser</a>
 */
final class LoopbackHost {

    private static final String NAME = "localhost";
    private static final int LOOPBACK_NETWORK = 127;
    private static final int FIRST_OCTET_SHIFT = 24;
    private static final long LARGEST_ADDRESS = 0xFFFF_FFFFL;
    private static final int OCTETS = 4;

    private LoopbackHost() {}

    /**
     * Whether the host is the machine itself.
     *
     * @param host in lower case, without a port and without a dot at its end; an IPv6 address in brackets
     */
    static boolean matches(String host) {
        if (host.startsWith("[")) {
            return isLoopbackV6(host);
        }
        return host.equals(NAME) || (endsInNumber(host) && isLoopbackV4(host));
    }

    private static boolean isLoopbackV6(String literal) {
        try {
            InetAddress address =
                    InetAddress.getByName(literal); // the JDK parses a literal in brackets without asking a resolver
            return address.isLoopbackAddress() || address.isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean endsInNumber(String host) {
        int label = host.lastIndexOf('.') + 1;
        return label < host.length() && Character.digit(host.charAt(label), 10) >= 0;
    }

    /** Whether a numeric host is a loopback or "this host" address; false for a name. */
    private static boolean isLoopbackV4(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length > OCTETS) {
            return false;
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long part = number(parts[i]);
            boolean last = i == parts.length - 1;
            int bytes = last ? OCTETS - i : 1;
            if (part < 0 || part > LARGEST_ADDRESS >> ((OCTETS - bytes) * Byte.SIZE)) {
                return false;
            }
            address |= part << ((OCTETS - i - bytes) * Byte.SIZE);
        }
        return address == 0 || address >> FIRST_OCTET_SHIFT == LOOPBACK_NETWORK;
    }

    /** Parses a part: decimal, octal after {@code 0}, hexadecimal after {@code 0x}; -1 if it is none of these. */
    private static long number(String part) {
        String text = part.toLowerCase(Locale.ROOT);
        try {
            if (text.startsWith("0x")) {
                return text.length() == 2 ? 0 : Long.parseLong(text.substring(2), 16);
            }
            return text.length() > 1 && text.startsWith("0") ? Long.parseLong(text, 8) : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
