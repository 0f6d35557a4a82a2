package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.policy.AppClient;
import digital.webpremios.identity.policy.AppClientRules;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Questions that rules ask about URIs. */
final class Uris {

    private static final Pattern USER_INFORMATION = Pattern.compile("//[^/]*@");

    private Uris() {}

    /** The URI that the text spells, or nothing. */
    static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * The rule of redirect URIs that a URI breaks, as a sentence; the executors of the server enforce the same rules.
     */
    static Optional<String> broken(String uri) {
        return AppClientRules.firstBroken(new AppClient(false, List.of(), true, Set.of(), Set.of(uri), null));
    }

    /** Whether it is an http URI of another machine. */
    static boolean isPlainHttpAcrossNetwork(String text) {
        return parse(text)
                .filter(uri -> "http".equalsIgnoreCase(uri.getScheme()))
                .filter(uri -> !isLoopback(uri.getHost()))
                .isPresent();
    }

    /** Whether a host is this machine: RFC 6761, section 6.3, and RFC 8252, section 7.3. */
    static boolean isLoopback(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.equals("::1")
                || name.matches("127(\\.[0-9]{1,3}){3}");
    }

    /** The origin of a page: scheme, host and port. */
    static Optional<String> origin(String text) {
        return parse(text)
                .filter(uri -> uri.getScheme() != null && uri.getHost() != null)
                .map(uri -> (uri.getScheme() + "://" + uri.getHost() + port(uri)).toLowerCase(Locale.ROOT));
    }

    /** The URI without user and password, so that it may be shown. */
    static String shown(String text) {
        return USER_INFORMATION.matcher(text).replaceAll("//***@");
    }

    private static String port(URI uri) {
        boolean usual = uri.getPort() < 0
                || (uri.getPort() == 443 && "https".equalsIgnoreCase(uri.getScheme()))
                || (uri.getPort() == 80 && "http".equalsIgnoreCase(uri.getScheme()));
        return usual ? "" : ":" + uri.getPort();
    }
}
