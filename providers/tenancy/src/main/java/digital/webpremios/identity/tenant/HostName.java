package digital.webpremios.identity.tenant;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A DNS host name in its one spelling: lower case, no port, no trailing dot. Addresses in brackets and names outside
 * ASCII are no host names here: a tenant's host is a DNS name, internationalised ones in their {@code xn--} form.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc1123#section-2.1">RFC 1123, section 2.1</a>
 */
public record HostName(String value) {

    private static final int MAX_LENGTH = 253;
    private static final Pattern LABELS =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern PORT = Pattern.compile(":[0-9]{0,5}$");

    public HostName {
        if (value.length() > MAX_LENGTH || !LABELS.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a host name: " + value);
        }
    }

    /** The host name in an authority such as {@code Auth.Tenant.Example.:8443}, or nothing if there is none. */
    public static Optional<HostName> parse(String authority) {
        if (authority.length() > MAX_LENGTH + ".:65535".length()) {
            return Optional.empty();
        }
        String host = PORT.matcher(authority).replaceFirst("");
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        String lower = host.toLowerCase(Locale.ROOT);
        if (host.chars().anyMatch(c -> c > 0x7E) // the Kelvin sign becomes a plain k in lower case
                || lower.length() > MAX_LENGTH
                || !LABELS.matcher(lower).matches()) {
            return Optional.empty();
        }
        return Optional.of(new HostName(lower));
    }

    @Override
    public String toString() {
        return value;
    }
}
