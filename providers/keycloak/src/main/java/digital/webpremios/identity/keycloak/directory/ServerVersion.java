package digital.webpremios.identity.keycloak.directory;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the version of the Keycloak server: docs/compatibility.md.
 *
 * <p>A server before 26.7 would start and drop every client policy whose {@code mode} it does not know; 26.7.0 to
 * 26.7.2 slow down with the number of realms. Both are refused. A server with known weaknesses, or one that was never
 * tested, starts with a warning.
 */
record ServerVersion(int major, int minor, int patch) implements Comparable<ServerVersion> {

    /** The oldest version that may start. */
    static final ServerVersion MINIMUM = new ServerVersion(26, 7, 3);

    /** The oldest version with the security fixes of 26.7.4 and 26.7.5. */
    static final ServerVersion RECOMMENDED = new ServerVersion(26, 7, 5);

    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?(?:[.-].*)?");

    private static final Comparator<ServerVersion> ORDER = Comparator.comparingInt(ServerVersion::major)
            .thenComparingInt(ServerVersion::minor)
            .thenComparingInt(ServerVersion::patch);

    /**
     * Refuses a server that the pack cannot run on.
     *
     * @param text what the server calls itself, such as {@code 26.7.5}
     * @return a warning to log once, or empty if the version was tested and has no known weakness
     * @throws IllegalStateException if the server is older than {@link #MINIMUM}, or the text is not a version
     */
    static Optional<String> check(String text) {
        ServerVersion version = parse(text);
        if (version == null || version.compareTo(MINIMUM) < 0) {
            throw new IllegalStateException(
                    "webpremios-identity needs Keycloak " + MINIMUM + " or later; this is '" + text
                            + "'. Keycloak before 26.7 drops the tenants' client policies, and 26.7.0 to 26.7.2 slow down with"
                            + " the number of realms. Install Keycloak " + RECOMMENDED + ".");
        }
        if (version.compareTo(RECOMMENDED) < 0) {
            return Optional.of("Keycloak " + text + " has known weaknesses: anybody can exhaust its memory through the"
                    + " cache of locales (fixed in 26.7.4), and " + RECOMMENDED + " fixes more. Install Keycloak "
                    + RECOMMENDED + " or a later 26.7.");
        }
        if (version.major != RECOMMENDED.major || version.minor != RECOMMENDED.minor) {
            return Optional.of("webpremios-identity was not tested on Keycloak " + text + ". It was tested on "
                    + RECOMMENDED + "; see docs/compatibility.md.");
        }
        return Optional.empty();
    }

    private static @Nullable ServerVersion parse(String text) {
        Matcher parts = VERSION.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        String patch = parts.group(3);
        return new ServerVersion(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                patch == null ? 0 : Integer.parseInt(patch));
    }

    @Override
    public int compareTo(ServerVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
