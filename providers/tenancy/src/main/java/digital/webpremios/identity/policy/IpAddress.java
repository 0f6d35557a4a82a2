package digital.webpremios.identity.policy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IP address. Names are not resolved. An IPv4 address in IPv6 form ({@code ::ffff:192.0.2.1}) equals the IPv4
 * address.
 */
public final class IpAddress {

    private static final Pattern V4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}", Pattern.UNICODE_CASE);
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final InetAddress address;

    private IpAddress(InetAddress address) {
        this.address = address;
    }

    /** Parses an address; empty if the text is not one. */
    public static Optional<IpAddress> parse(String text) {
        String literal = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (!V4.matcher(literal).matches() && !V6.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IpAddress(InetAddress.getByName(literal)));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** This address with zeros after its first bits, whose number is a multiple of eight. */
    IpAddress zeroedAfter(int bits) {
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, bits / Byte.SIZE, bytes.length, (byte) 0);
        try {
            return new IpAddress(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has as many bytes as before", e);
        }
    }

    int bits() {
        return address.getAddress().length * Byte.SIZE;
    }

    boolean sharesBitsWith(IpAddress other, int count) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.address.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (bit(mine, i) != bit(theirs, i)) {
                return false;
            }
        }
        return true;
    }

    boolean hasOnlyZerosAfter(int count) {
        byte[] bytes = address.getAddress();
        for (int i = count; i < bits(); i++) {
            if (bit(bytes, i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int bit(byte[] bytes, int index) {
        return (bytes[index / Byte.SIZE] >> (Byte.SIZE - 1 - index % Byte.SIZE)) & 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress that && address.equals(that.address);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }

    @Override
    public String toString() {
        return address.getHostAddress();
    }
}
