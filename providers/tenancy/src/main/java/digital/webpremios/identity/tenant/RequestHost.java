package digital.webpremios.identity.tenant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The host that a request is for, by its target and its {@code Host} headers.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc9112#section-3.2">RFC 9112, section 3.2</a>
 */
public sealed interface RequestHost {

    /** The request names one host; {@code inTarget} tells that its target does, whether or not a header does too. */
    record Named(Authority authority, boolean inTarget) implements RequestHost {}

    /** The request names no host: it has no {@code Host} header, or an empty one. */
    record Absent() implements RequestHost {}

    /** The request must be refused with status 400. */
    record Refused(Reason reason) implements RequestHost {}

    /** Why the host of a request cannot be used. */
    enum Reason {
        /** More than one {@code Host} header, also when they are equal. */
        SEVERAL_HOSTS,
        /** A host or target that RFC 3986 does not allow, or that contains user information. */
        MALFORMED_HOST,
        /** An absolute target names another host than the {@code Host} header. */
        CONTRADICTING_HOSTS
    }

    /**
     * Reads the host of a request of HTTP/1.
     *
     * @param target the request target as it stands in the request line
     * @param hosts the values of all {@code Host} headers
     */
    static RequestHost of(String target, List<String> hosts) {
        if (hosts.size() > 1) {
            return new Refused(Reason.SEVERAL_HOSTS);
        }
        String header = hosts.isEmpty() ? "" : hosts.get(0).strip();
        Optional<Authority> host = Authority.parse(header);
        if (host.isEmpty()) {
            return new Refused(Reason.MALFORMED_HOST);
        }
        if (!isAbsolute(target)) {
            Authority named = host.get();
            return !named.host().isEmpty()
                    ? new Named(named, false)
                    : header.isEmpty() ? new Absent() : new Refused(Reason.MALFORMED_HOST);
        }
        return ofAbsolute(target, hosts.isEmpty() ? Optional.empty() : host);
    }

    /** The host of the target counts. A client that also sends a {@code Host} header must send the same host. */
    private static RequestHost ofAbsolute(String target, Optional<Authority> header) {
        int authority = target.indexOf("://") + "://".length();
        int portOfScheme = portOfScheme(target.substring(0, authority));
        Optional<Authority> named = Authority.parse(target.substring(authority, endOfAuthority(target, authority)));
        if (portOfScheme < 0 || named.isEmpty() || named.get().host().isEmpty()) {
            return new Refused(Reason.MALFORMED_HOST);
        }
        return header.isPresent() && !header.get().isSameAs(named.get(), portOfScheme)
                ? new Refused(Reason.CONTRADICTING_HOSTS)
                : new Named(named.get(), true);
    }

    private static boolean isAbsolute(String target) {
        int scheme = target.indexOf("://");
        return scheme > 0 && target.indexOf('/') == scheme + 1;
    }

    private static int portOfScheme(String schemeAndMarks) {
        return switch (schemeAndMarks.toLowerCase(Locale.ROOT)) {
            case "http://" -> 80;
            case "https://" -> 443;
            default -> -1;
        };
    }

    private static int endOfAuthority(String target, int start) {
        for (int i = start; i < target.length(); i++) {
            if ("/?#".indexOf(target.charAt(i)) >= 0) {
                return i;
            }
        }
        return target.length();
    }
}
