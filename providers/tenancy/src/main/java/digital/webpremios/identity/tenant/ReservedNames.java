package digital.webpremios.identity.tenant;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that no tenant may have: the administration realm, and the hosts by which the server itself is reached.
 * Loopback names are always reserved.
 *
 * @param administrationRealm the name of the realm whose administrators administer all others
 * @param hosts the hosts of the administrators, and every other one that the server's options name
 */
public record ReservedNames(String administrationRealm, Set<HostName> hosts) {

    /** The prefix of the names of the pack's realm attributes. */
    public static final String SETTINGS = "webpremios.";

    private static final Pattern AUTHORITY = Pattern.compile("(?s)[^/?#]*:/{2,}([^/?#]*).*");

    public ReservedNames {
        hosts = Set.copyOf(hosts);
    }

    /** Whether this is the administration realm. */
    public boolean isAdministrationRealm(String realm) {
        return realm.equals(administrationRealm);
    }

    /** Whether the host is reserved, so that no tenant may have it. */
    public boolean contains(HostName host) {
        return hosts.contains(host) || LoopbackHost.matches(host.value());
    }

    /**
     * Whether a URL leads to a reserved host. It is read as leniently as a browser reads it: with a path or a user, in
     * any case, with an address as host, with a name outside ASCII.
     */
    public boolean containHostOf(String url) {
        String host = hostOf(url);
        return LoopbackHost.matches(host)
                || HostName.parse(host).filter(hosts::contains).isPresent();
    }

    private static String hostOf(String url) {
        Matcher web = AUTHORITY.matcher(url.strip().replace('\\', '/'));
        if (!web.matches()) {
            return "";
        }
        String authority = web.group(1);
        String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        String ascii = toAscii(host).orElse(host).toLowerCase(Locale.ROOT);
        return ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    }

    private static Optional<String> toAscii(String host) {
        try {
            return Optional.of(IDN.toASCII(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
