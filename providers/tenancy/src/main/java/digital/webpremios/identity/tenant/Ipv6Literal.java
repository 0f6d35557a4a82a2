package digital.webpremios.identity.tenant;

/**
 * Checks the syntax of an IPv6 address in brackets.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc3986#section-3.2.2">RFC 3986, section 3.2.2</a>
 */
final class Ipv6Literal {

    private static final int GROUPS = 8;
    private static final int MAX_GROUP_LENGTH = 4;
    private static final int OCTETS = 4;
    private static final int MAX_OCTET = 255;

    private Ipv6Literal() {}

    static boolean is(String text) {
        if (!text.startsWith("[") || !text.endsWith("]")) {
            return false;
        }
        String address = text.substring(1, text.length() - 1);
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address, true) == GROUPS;
        }
        int before = gap == 0 ? 0 : groups(address.substring(0, gap), false);
        String rest = address.substring(gap + 2);
        int after = rest.isEmpty() ? 0 : groups(rest, true);
        return before >= 0 && after >= 0 && before + after < GROUPS;
    }

    /**
     * Counts the groups of an address, where an IPv4 address counts as two; negative if one is malformed.
     *
     * @param mayEndInIpv4 whether the last group may be an IPv4 address
     */
    private static int groups(String text, boolean mayEndInIpv4) {
        String[] groups = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < groups.length; i++) {
            if (isGroup(groups[i])) {
                count++;
            } else if (mayEndInIpv4 && i == groups.length - 1 && isIpv4(groups[i])) {
                count += 2;
            } else {
                return -GROUPS;
            }
        }
        return count;
    }

    private static boolean isGroup(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_GROUP_LENGTH
                && text.chars().allMatch(c -> isHex((char) c));
    }

    private static boolean isIpv4(String text) {
        String[] octets = text.split("\\.", -1);
        if (octets.length != OCTETS) {
            return false;
        }
        for (String octet : octets) {
            boolean digits = !octet.isEmpty()
                    && octet.length() < MAX_GROUP_LENGTH
                    && octet.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || Integer.parseInt(octet) > MAX_OCTET) {
                return false;
            }
        }
        return true;
    }

    static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
