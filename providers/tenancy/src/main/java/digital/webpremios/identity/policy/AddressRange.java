package digital.webpremios.identity.policy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of IP addresses in CIDR notation: {@code 203.0.113.0/24}, {@code 2001:db8::/32}, or one address. The bits
 * after the prefix must be zero, because a range such as {@code 203.0.113.7/24} is usually a mistake.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc4632#section-3.1">RFC 4632, section 3.1</a>
 */
public record AddressRange(IpAddress first, int prefixLength) {

    /** The network of one customer has at most so many bits. */
    private static final int CUSTOMER_PREFIX = 64;

    private static final Pattern CIDR = Pattern.compile("([^/]{2,45})(?:/([0-9]{1,3}))?");

    public AddressRange {
        if (prefixLength < 0 || prefixLength > first.bits()) {
            throw new IllegalArgumentException("A prefix has 0 to " + first.bits() + " bits: " + prefixLength);
        }
    }

    /** Parses a range; empty if the text is not one. */
    public static Optional<AddressRange> parse(String text) {
        Matcher matcher = CIDR.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String prefix = matcher.group(2);
        return IpAddress.parse(matcher.group(1))
                .filter(address -> prefix == null || Integer.parseInt(prefix) <= address.bits())
                .map(address -> new AddressRange(address, prefix == null ? address.bits() : Integer.parseInt(prefix)))
                .filter(range -> range.first.hasOnlyZerosAfter(range.prefixLength));
    }

    /**
     * The network of one customer: the address itself for IPv4, and the /64 for IPv6, in which its owner has any number
     * of addresses.
     *
     * @see <a href="https://datatracker.ietf.org/doc/html/rfc6177">RFC 6177</a>
     */
    public static AddressRange ofCustomer(IpAddress address) {
        int prefix = Math.min(address.bits(), CUSTOMER_PREFIX);
        return new AddressRange(address.zeroedAfter(prefix), prefix);
    }

    /** Whether the range contains the address. An address of the other IP version is never in it. */
    public boolean contains(IpAddress address) {
        return first.sharesBitsWith(address, prefixLength);
    }

    @Override
    public String toString() {
        return first + "/" + prefixLength;
    }
}
