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

/** Functions about URIs for the rules. */
final class Uris {

    private static final Pattern USER_INFORMATION = Pattern.compile("//[^/]*@");

    private Uris() {}

    /** Parses a URI; empty if the text is not one. */
    static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the rule of redirect URIs that a URI violates, as a sentence. The server's executors enforce the same
     * rules.
     */
    static Optional<String> broken(String uri) {
        return AppClientRules.firstBroken(new AppClient(false, List.of(), true, Set.of(), Set.of(uri), null));
    }

    /** Returns whether the text is an http URI of another machine. */
    static boolean isPlainHttpAcrossNetwork(String text) {
        return parse(text)
                .filter(uri -> "http".equalsIgnoreCase(uri.getScheme()))
                .filter(uri -> !isLoopback(uri.getHost()))
                .isPresent();
    }

    /** Returns whether a host is the local machine (RFC 6761, section 6.3; RFC 8252, section 7.3). */
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

    /** Returns the origin of a page: scheme, host and port. */
    static Optional<String> origin(String text) {
        return parse(text)
                .filter(uri -> uri.getScheme() != null && uri.getHost() != null)
                .map(uri -> (uri.getScheme() + "://" + uri.getHost() + port(uri)).toLowerCase(Locale.ROOT));
    }

    /** Returns the URI without user and password, so that it can be shown. */
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
