package digital.webpremios.identity.keycloak.directory;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The release line of a Keycloak server. An older one than the pack is made for starts all the same, but drops every
 * client policy whose {@code mode} it does not know, with a warning; its tenants would then have no limits.
 */
record ServerVersion(int major, int minor) implements Comparable<ServerVersion> {

    /** The oldest on which all integration tests pass: docs/compatibility.md. */
    static final ServerVersion MINIMUM = new ServerVersion(26, 7);

    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:[.-].*)?");

    private static final Comparator<ServerVersion> ORDER =
            Comparator.comparingInt(ServerVersion::major).thenComparingInt(ServerVersion::minor);

    /**
     * Lets the server's start go on, or not.
     *
     * @param version what the server calls itself, such as {@code 26.7.3}
     * @throws IllegalStateException if it is older than the pack needs, or no version
     */
    static void check(String version) {
        Matcher parts = VERSION.matcher(version);
        if (!parts.matches() || of(parts).compareTo(MINIMUM) < 0) {
            throw new IllegalStateException("webpremios-identity needs Keycloak " + MINIMUM + " or later; this is '"
                    + version + "'. An older one would drop the tenants' client policies.");
        }
    }

    private static ServerVersion of(Matcher parts) {
        return new ServerVersion(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    @Override
    public int compareTo(ServerVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
