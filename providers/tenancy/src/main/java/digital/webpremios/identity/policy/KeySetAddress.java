package digital.webpremios.identity.policy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rule for the address of a client's public keys ({@code jwks_uri}). The server fetches it, so it must not lead
 * into the server's own network. Names are not resolved.
 *
 * @see <a href="https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata">OpenID Connect Dynamic
 *     Client Registration 1.0, section 2</a>
 */
public final class KeySetAddress {

    /** The ranges of RFC 6890 and RFC 4193 that are not on the internet. */
    private static final List<AddressRange> INTERNAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b::/96",
                    "fc00::/7",
                    "fe80::/10",
                    "ff00::/8")
            .flatMap(range -> AddressRange.parse(range).stream())
            .toList();

    private static final List<String> INTERNAL_DOMAINS = List.of(
            ".localhost", ".local", ".internal", ".intranet", ".lan", ".home.arpa", ".svc", ".test", ".invalid");

    /** A last label with which resolvers read the host as a number, such as {@code 127.1} or {@code 0x7f000001}. */
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)");

    private KeySetAddress() {}

    /** What is wrong with the address, as a sentence for its administrator; empty if nothing is. */
    public static Optional<String> broken(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return Optional.of("The address of a client's keys must be a URI.");
        }
        if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
            return Optional.of("The address of a client's keys must be absolute and use https.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("The address of a client's keys must have no user information and no fragment.");
        }
        return isInternal(uri.getHost().toLowerCase(Locale.ROOT))
                ? Optional.of("The address of a client's keys must not be in an internal network.")
                : Optional.empty();
    }

    private static boolean isInternal(String host) {
        Optional<IpAddress> address = IpAddress.parse(host);
        if (address.isPresent()) {
            return INTERNAL.stream().anyMatch(range -> range.contains(address.get()));
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return name.startsWith("[")
                || name.indexOf('.') < 0
                || NUMBER.matcher(name).matches()
                || INTERNAL_DOMAINS.stream().anyMatch(name::endsWith);
    }
}
